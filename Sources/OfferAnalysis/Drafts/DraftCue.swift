/// What words in front of a figure, or behind it, say of whose it is.
enum DraftCue: Sendable, Hashable {
  case ask
  /// An ask put as a question or as a wish to the other side: a condition makes it nobody's, a question mark does not.
  case request
  case offer
  case competing
  /// The least, in so many words: `my floor is`.
  case floor
  /// Words that may also stand before an ask: `no less than`, `I could accept`.
  case softFloor
  /// Somebody else's, or not the present one.
  case nobody
}
