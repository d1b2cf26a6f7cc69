// OfferAnalysis: what a note means and what is to be said of it, in editor terms.
//
// Everything here is a pure function of values: a note's tree, the guides, today's date, which files exist. It knows neither
// JSON nor the Language Server Protocol, and it reads no file and no clock.
