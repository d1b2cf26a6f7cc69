internal import Compensation
internal import SalaryGuides

/// What has been typed of a name, and which names it may become.
struct NameFilter {
  let typed: String
  private let key: [UInt8]
  private let literal: [UInt8]

  init(_ typed: String) {
    self.typed = typed
    key = Array(comparableFullName(typed).utf8)
    literal = typed.utf8.map(\.asciiLowercased)
  }

  /// How well a comparable name fits, 0 the best; nil where it does not.
  func rank(_ comparable: String) -> Int? {
    if key.isEmpty { return 0 }
    let name = comparable.utf8
    if name.starts(with: key) { return name.count == key.count ? 0 : 1 }
    return isSubsequence(key, of: name) ? 2 : nil
  }

  /// The items; one that is found by another spelling than its first brings along what was typed, because editors compare
  /// letters as they stand, and some only the beginning.
  ///
  ///     typed "Mïst"  ->  Mistral AI, to be matched with "Mïst Mistral AI mistral"
  func fitted(_ items: [Suggestion]) -> [Suggestion] {
    guard !literal.isEmpty else { return items }
    return items.map { item in
      let filter = item.filter ?? item.label
      let letters = filter.utf8.map(\.asciiLowercased)
      guard !letters.starts(with: literal) else { return item }
      let isMeant =
        letters.split(separator: 0x20).contains { $0.starts(with: literal) || (!key.isEmpty && $0.starts(with: key)) }
        || (!key.isEmpty && comparableFullName(item.label).utf8.starts(with: key))
      return isMeant ? item.with(filter: typed + " " + filter) : item
    }
  }
}

private func isSubsequence(_ letters: [UInt8], of text: some Sequence<UInt8>) -> Bool {
  var next = letters.startIndex
  for byte in text where next < letters.endIndex {
    if byte == letters[next] { next += 1 }
  }
  return next == letters.endIndex
}
