// Sessions made up at random from a seed, for the tests and for `offer-bench fuzz`.
//
// It knows the server only as a client does: messages in, messages out, files and a clock that it makes up itself.
