package import Compensation

/// A figure's mark in a drawn band.
package struct BandMark: Sendable, Hashable {
  /// `F`, `O`, `A`.
  package let letter: Character
  package let name: String
  package let yearly: Ratio
  /// The figure as people write it, with its terms.
  package let written: String

  package init(letter: Character, name: String, yearly: Ratio, written: String) {
    self.letter = letter
    self.name = name
    self.yearly = yearly
    self.written = written
  }
}

/// A band as a bar with its marks, and a line that says what they are. What lies outside the band stands outside the bar.
///
///     base  €75K [----F-----------------A-] €102K
///           F floor €80K, 18.5 % · A ask €98K, 85.2 %
package func drawing(of band: Band, marks: [BandMark], local: Currency?) -> [String] {
  guard let currency = band.currency, let high = band.high else { return [] }
  let name = padded(band.component.rawValue, to: nameWidth)
  var bar = [Character](repeating: "-", count: barWidth)
  var below = ""
  var above = ""
  // The first mark of a place is the one that is seen, so the ask goes last.
  for mark in marks {
    guard let place = band.place(ofYearly: mark.yearly) else { continue }
    if place.isNegative {
      below.append(mark.letter)
    } else if place > 100 {
      above.append(mark.letter)
    } else {
      let column = Int(clamping: (place * Ratio(barWidth - 1) / 100).rounded)
      bar[min(max(0, column), barWidth - 1)] = mark.letter
    }
  }
  let left = shortMoney(band.low, currency, local: local)
  let right =
    joined(shortMoney(high, currency, local: local), wording(of: band.terms, for: band.component)) + (band.isDerived ? " (derived)" : "")
  let first = "\(name) \(left) \(below.isEmpty ? "" : below + " ")[\(String(bar))]\(above.isEmpty ? "" : " " + above) \(right)"
  let legend = marks.map { mark in
    let place = band.place(ofYearly: mark.yearly).map { ", " + placeWording($0) } ?? ""
    return "\(mark.letter) \(mark.name) \(mark.written)\(place)"
  }
  return legend.isEmpty ? [first] : [first, String(repeating: " ", count: nameWidth + 1) + legend.joined(separator: " · ")]
}

/// `85.2 %`, `below the band`, `above the band`.
package func placeWording(_ place: Ratio) -> String {
  if place.isNegative { return "below the band" }
  if place > 100 { return "above the band" }
  return plainNumber(place, places: 1) + " %"
}

private let barWidth = 24
/// The longest component that has a band of money.
private let nameWidth = 7
