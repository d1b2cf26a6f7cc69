// SourceText: places in a text. Bytes inside, lines and columns at the edge.
//
// It knows nothing of notes, guides or protocols.
