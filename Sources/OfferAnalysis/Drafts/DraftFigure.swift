internal import Compensation
internal import SourceText

/// A figure of a draft with whose it is. Ranges are the mail's.
struct DraftFigure: Sendable {
  enum Owner: Sendable, Hashable {
    case ask
    case offer
    /// By its index among the negotiation's competing offers.
    case competing(Int)
    /// The least that the author would take, said in the words at the range; nil where a lead far above says it.
    case floor(words: TextRange?, strength: FloorStrength)
    case nobody
  }

  /// How certainly words speak of a floor.
  enum FloorStrength: Sendable, Hashable {
    case hard
    /// They may also stand before an ask: a figure that is the note's ask is none.
    case soft
  }

  let figure: ProseFigure
  var owner: Owner
  /// The noun beside it or, where there is none, the only one that the words before it name.
  var component: Component?
  /// The part of the range that counts: the high end of "from €92K to €100K".
  let isChange: Bool
  /// The low end of "between €95K and €100K" has its high end here.
  var high: Ratio?
  /// `~`, `around`, `about`.
  var isApproximate = false

  var amount: WrittenAmount { figure.amount }
  /// The amount in the mail.
  var range: TextRange { figure.amount.range }
  /// The figure that counts: the low end, or where a change goes to.
  var value: Ratio { isChange ? amount.high ?? amount.low : amount.low }
}
