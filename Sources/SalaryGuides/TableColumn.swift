import Compensation

/// What a column of a band table holds, by its header; in a transposed table, what a row holds, by its first cell.
enum TableColumn {
  /// Names of regions.
  case region
  /// Names of levels.
  case level
  /// Names of components: the table is transposed.
  case components
  /// `years` where the header says over how many the figures go.
  case component(Component, years: Int?)
  /// A city, a note, or a merged column such as `Stock/Bonus`, of which nobody can say what it is.
  case other

  init(_ header: Slice) {
    let name = withoutEmphasis(header)
    if regionHeaders.contains(where: { name.starts(with: $0) }) {
      self = .region
    } else if name.starts(with: "Level") {
      self = .level
    } else if name.starts(with: "Component") {
      self = .components
    } else if let component = statedComponent(in: name) {
      self = .component(component, years: component == .equity ? statedYears(name) : nil)
    } else {
      self = .other
    }
  }
}

private let regionHeaders: [StaticString] = ["Region", "Location", "Market", "City", "Office", "Geography", "Country", "Hub"]

/// The one component that a header names outside its parentheses; nil where it names none or joins two.
private func statedComponent(in header: Slice) -> Component? {
  var outside: [UInt8] = []
  var depth = 0
  for byte in header {
    switch byte {
    case UInt8(ascii: "("): depth += 1
    case UInt8(ascii: ")"): depth = max(0, depth - 1)
    default: if depth == 0 { outside.append(byte.asciiLowercased) }
    }
  }
  if header.containsIgnoringCase("profit") || header.containsIgnoringCase("carry") { return nil }
  var found: Component?
  for part in outside.split(whereSeparator: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "&") }) {
    guard statedYears(part) == nil || outside.count == part.count else { continue }
    guard let component = statedComponent(inWords: part), found == nil || found == component else { return nil }
    found = component
  }
  return found
}

private func statedComponent(inWords words: Slice) -> Component? {
  func has(_ text: StaticString) -> Bool { words.firstIndex(of: text) != nil }
  if has("premium") || has("retention") || has("deferred") || has("value") || has("access") { return nil }
  if has("relocation") { return .relocation }
  if has("total") || words.elementsEqual(Array("tc".utf8)) { return .total }
  if has("signing") || has("sign-on") || has("signon") || has("sign on") { return .signing }
  if has("bonus") { return .bonus }
  if has("base") || has("salary") { return .base }
  if has("stock") || has("equity") || has("rsu") || has("option") || has("shares") || has("grant") { return .equity }
  return nil
}

/// The years in `Stock (RSU/4yr)`, `RSU (4-Year)`, `Options (4yr)`, `(4-yr vest)`; nil where none stand there.
func statedYears(_ text: Slice) -> Int? {
  var index = text.startIndex
  while index < text.endIndex {
    guard text[index].isASCIIDigit, index == text.startIndex || !text[index - 1].isWordByte else {
      index += 1
      continue
    }
    var end = index
    var years = 0
    while end < text.endIndex, text[end].isASCIIDigit, years < 100 {
      years = years * 10 + Int(text[end] - 0x30)
      end += 1
    }
    var unit = end
    if unit < text.endIndex, text[unit] == UInt8(ascii: "-") || isBlank(text[unit]) { unit += 1 }
    if unit < text.endIndex, text[unit].asciiLowercased == UInt8(ascii: "y"), (1...20).contains(years) {
      let rest = text[unit...]
      if rest.count == 1 || rest.prefix(2).last?.asciiLowercased == UInt8(ascii: "r")
        || rest.prefix(2).last?.asciiLowercased == UInt8(ascii: "e")
      {
        return years
      }
    }
    index = max(end, index + 1)
  }
  return nil
}
