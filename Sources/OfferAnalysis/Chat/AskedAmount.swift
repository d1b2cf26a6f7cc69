package import Compensation
internal import SourceText

/// A figure in a question: money, a percentage, or a change of what is there.
package struct AskedAmount: Sendable, Hashable {
  package enum Value: Sendable, Hashable {
    /// As it would be written in a note: `€95K`, `95000`, `10 %`.
    case written(String)
    /// A share of what is there: 1/2 for half, 2 for double, 115/100 for 15 % more.
    case share(Ratio)
    /// More or less money than is there, written as in a note.
    case more(String)
    case less(String)
    /// Half way between offer and ask.
    case between
  }

  package let value: Value
  package let component: Component?
  /// Whether the figure is for that many years; 1 for `a year`. nil where the question does not say.
  package let years: Int?

  package init(_ value: Value, component: Component? = nil, years: Int? = nil) {
    self.value = value
    self.component = component
    self.years = years
  }

  func with(component: Component) -> AskedAmount {
    AskedAmount(value, component: component, years: years)
  }

  // MARK: As text

  /// `base 4 w €95K`
  var text: String {
    let (kind, figure) =
      switch value {
      case .written(let text): ("w", text)
      case .share(let share): ("s", "\(share.numerator)/\(share.denominator)")
      case .more(let text): ("m", text)
      case .less(let text): ("l", text)
      case .between: ("b", "-")
      }
    return "\(component?.rawValue ?? "-") \(years ?? 0) \(kind) \(figure)"
  }

  init?(text: String) {
    let parts = text.split(separator: " ", maxSplits: 3)
    guard parts.count == 4, let years = Int(parts[1]), (0...99).contains(years) else { return nil }
    let figure = String(parts[3])
    switch parts[2] {
    case "w" where isAmount(figure): value = .written(figure)
    case "m" where isAmount(figure): value = .more(figure)
    case "l" where isAmount(figure): value = .less(figure)
    case "b": value = .between
    case "s":
      let ends = figure.split(separator: "/").compactMap { Int128($0) }
      guard ends.count == 2, ends[0] >= 0, ends[1] > 0, ends[0] < largestMinorUnits, ends[1] < largestMinorUnits else { return nil }
      value = .share(Ratio(ends[0], over: ends[1]))
    default: return nil
    }
    component = parts[0] == "-" ? nil : Component(rawValue: String(parts[0]))
    self.years = years == 0 ? nil : years
  }
}

/// Whether the text is one amount and nothing else: what a thread brings back is written into a note's text.
private func isAmount(_ text: String) -> Bool {
  let bytes = Bytes(Array(text.utf8))
  guard case .amount(let amount) = readAmount(bytes, at: 0, style: .note) else { return false }
  return amount.range.end == bytes.end
}
