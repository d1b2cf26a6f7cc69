import SourceText

/// What the first lines of a guide say: enough to list it without reading the rest.
///
///     ---
///     aliases: [Mistral, Le Chat]
///     ---
///     ### Security Engineer | Mistral AI Global Negotiation Guide
///
/// is the role `Security Engineer` at `Mistral AI`, also called `Mistral` and `Le Chat`.
package struct GuideHead: Sendable, Hashable {
  package let company: String
  package let role: String
  package let aliases: [String]
  package let title: GuidePlace

  /// How many bytes of a file are surely enough for its head.
  package static let readLength = 4096

  /// nil where no title line is found. `text` may be a whole guide or its first `readLength` bytes.
  package init?(_ text: [UInt8]) {
    var lines = LineScanner(text)
    guard let head = GuideHead(from: &lines) else { return nil }
    self = head
  }

  /// Reads up to the title and leaves the scanner behind it.
  init?(from lines: inout LineScanner) {
    let start = lines
    var aliases: [String] = []
    if let first = lines.next() {
      if first.bytes.elementsEqual(Array("---".utf8)) {
        if let read = frontMatter(&lines) { aliases = read } else { lines = start }
      } else {
        lines = start
      }
    }
    // The title stands first, or a few lines below another heading.
    var looked = 0
    while looked < 40, let line = lines.next() {
      looked += 1
      guard case .heading(_, let title) = line.kind, let names = names(inTitle: title) else { continue }
      self.company = names.company
      self.role = names.role
      self.aliases = aliases
      self.title = GuidePlace(line: line.number, range: line.bytes.range)
      return
    }
    return nil
  }
}

/// Reads `aliases` up to the closing `---`; nil where the block is not closed, so that a rule at the top is no front matter.
private func frontMatter(_ lines: inout LineScanner) -> [String]? {
  var aliases: [String] = []
  var inList = false
  var read = 0
  while read < 100, let line = lines.next() {
    read += 1
    let bytes = line.bytes
    if bytes.elementsEqual(Array("---".utf8)) || bytes.elementsEqual(Array("...".utf8)) { return aliases }
    if bytes.starts(with: "aliases:") {
      let value = trimmed(bytes.dropFirst(8))
      inList = value.isEmpty
      aliases += listItems(value)
    } else if inList, bytes.starts(with: "- ") {
      aliases += listItems(bytes.dropFirst(2))
    } else {
      inList = false
    }
  }
  return nil
}

/// The items of `[a, "b"]` or `a, b`.
private func listItems(_ value: Slice) -> [String] {
  var value = trimmed(value)
  if value.first == UInt8(ascii: "["), value.last == UInt8(ascii: "]") { value = value.dropFirst().dropLast() }
  return value.split(separator: UInt8(ascii: ",")).compactMap { item in
    var item = trimmed(item)
    for quote in [UInt8(ascii: "\""), UInt8(ascii: "'")] where item.count >= 2 && item.first == quote && item.last == quote {
      item = item.dropFirst().dropLast()
    }
    return item.isEmpty ? nil : item.text
  }
}

/// `Role | Company Global Negotiation Guide`, `Role — Company Salary Negotiation Guide`, `Role - Company Negotiation Guide`.
private func names(inTitle title: Slice) -> (company: String, role: String)? {
  // The company may be called Guidewire.
  guard let guide = title.firstIndex(of: "Negotiation Guide") ?? title.firstIndex(of: " Guide") else { return nil }
  var named = trimmed(title[..<guide])
  let whole = named
  for word in ["Negotiation", "Salary", "Compensation"] as [StaticString] {
    if let rest = dropping(word, fromEndOf: named) { named = rest }
  }
  // `LianLian Global Salary Negotiation Guide`: such a guide does not call itself global, its company does.
  if named == whole, let rest = dropping("Global", fromEndOf: named) { named = rest }
  for separator in [" | ", " — ", " – ", " - "] as [StaticString] {
    guard let at = named.firstIndex(of: separator) else { continue }
    let role = withoutEmphasis(named[..<at])
    let company = withoutEmphasis(named[(at + separator.utf8CodeUnitCount)...])
    guard !role.isEmpty, !company.isEmpty else { return nil }
    return (plainText(company), plainText(role))
  }
  return nil
}

private func dropping(_ word: StaticString, fromEndOf bytes: Slice) -> Slice? {
  let length = word.utf8CodeUnitCount
  guard bytes.count > length, bytes.suffix(length).starts(with: word) else { return nil }
  let rest = bytes.dropLast(length)
  guard let last = rest.last, isBlank(last) else { return nil }
  return trimmed(rest)
}
