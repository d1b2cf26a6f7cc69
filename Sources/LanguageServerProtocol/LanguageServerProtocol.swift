// The Language Server Protocol as values: frames, JSON-RPC messages, and the structs of the requests and notifications
// that this server speaks.
//
// This module knows nothing of offers, of documents or of their texts, and never reads or writes a stream. Incoming
// shapes are decoded leniently where an editor's slip would do no harm and refused with `invalidParams` elsewhere;
// outgoing ones are written with their members in the specification's order, absent ones left out.
