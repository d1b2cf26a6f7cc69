// OfferAnalysis
