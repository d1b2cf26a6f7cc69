import Compensation
import LanguageServerProtocol
import OfferAnalysis

extension JSONValue {
  /// `{"company": …, "component": "total", "currency": "EUR", "asked": 133750, "floor": 138000, "floorFrom": "guide"}`
  init(_ data: FindingData) {
    var members: [String: JSONValue] = [
      "company": JSONValue(data.company), "role": JSONValue(data.role), "region": JSONValue(data.region),
      "component": .string(data.component.rawValue), "currency": JSONValue(data.currency?.code),
    ]
    for figure in data.figures { members[figure.name.rawValue] = JSONValue(figure.amount) }
    if let from = data.floorFrom { members["floorFrom"] = .string(from.rawValue) }
    self = .object(members)
  }

  init(_ text: String?) { self = text.map { .string($0) } ?? .null }

  /// A number of money or per cent with at most two decimals.
  init(_ amount: Ratio) {
    let rounded = amount.rounded(toDecimals: 2)
    if rounded.denominator == 1, let whole = Int(exactly: rounded.numerator) {
      self = .int(whole)
    } else {
      self = .double(Double(rounded.numerator) / Double(rounded.denominator))
    }
  }
}
