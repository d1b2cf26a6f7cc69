internal import SourceText

/// The offers of a negotiation, ordered so that the latest one above a package is found without looking at each of them: of ten
/// thousand rounds every line asks for it.
///
/// `above` means an earlier line or, where both carry dates, an earlier date.
struct OfferOrder: Sendable {
  private let offers: [PayPackage]
  /// For each number of offers from the top: the latest of them.
  private let latest: [Int]
  /// For each number of offers from the top: the last of them without a date.
  private let undated: [Int?]
  /// Those with a date, by date and line.
  private let dated: [Int]

  /// - Parameter offers: in the order of their lines.
  init(_ offers: [PayPackage]) {
    self.offers = offers
    // Nearly always there is one, which needs no order.
    guard offers.count > 1 else {
      (latest, undated, dated) = ([], [], [])
      return
    }
    var latest: [Int] = []
    var undated: [Int?] = []
    for (index, offer) in offers.enumerated() {
      let isEarlier = latest.last.map { isAbove(offer, offers[$0]) } ?? false
      latest.append(isEarlier ? latest.last ?? index : index)
      undated.append(offer.day == nil ? index : undated.last ?? nil)
    }
    self.latest = latest
    self.undated = undated
    dated = offers.indices.filter { offers[$0].day != nil }.sorted { isAbove(offers[$0], offers[$1]) }
  }

  /// The latest offer above a package that stands for itself: not an alternative.
  func latest(above package: PayPackage) -> PayPackage? {
    guard offers.count > 1 else { return offers.first { isAbove($0, package) } }
    let onLinesAbove = offers.leading { $0.statement < package.statement }
    guard package.day != nil else { return onLinesAbove > 0 ? offers[latest[onLinesAbove - 1]] : nil }
    // One without a date follows all that stand above it, and is followed by all below it.
    let floor = onLinesAbove > 0 ? undated[onLinesAbove - 1] : nil
    let earlier = dated.leading { isAbove(offers[$0], package) }
    let best = dated[..<earlier].last { index in floor.map { index > $0 } ?? true }
    return (best ?? floor).map { offers[$0] }
  }
}

/// Whether a package stands on an earlier line than another or, where both carry dates, has the earlier one.
package func isAbove(_ a: PayPackage, _ b: PayPackage) -> Bool {
  if let first = a.day, let second = b.day, first != second { return first < second }
  return a.statement < b.statement
}
