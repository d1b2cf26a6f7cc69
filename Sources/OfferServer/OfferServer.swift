// The session of a language server as a value: messages in, messages out.
//
// It opens no file, reads no clock and no environment: the executable hands all of that in as a `Host`. It decides nothing
// about offers either: what a note means is asked of OfferAnalysis, in byte offsets, and translated here to what the client
// declared that it can show.
