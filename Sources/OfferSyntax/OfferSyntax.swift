// OfferSyntax: what is written in a note, losslessly and without judging it.
//
// A note is a list of negotiations, each with its own bytes and its own places from 0, so that an edit reads only what it
// touches. This module does not know guides, today's date, files, or what any figure means.
