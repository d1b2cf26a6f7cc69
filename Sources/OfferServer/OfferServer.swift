// OfferServer
