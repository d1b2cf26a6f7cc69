// OfferSyntax
