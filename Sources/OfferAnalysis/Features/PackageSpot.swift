internal import Compensation
internal import OfferSyntax
internal import SourceText

/// Where in a package the cursor stands: which part of a component is being written.
struct PackageSpot {
  let statement: Int
  let part: Part
  /// What has been typed of the part, before and behind the cursor.
  let range: TextRange

  enum Part {
    /// A component begins here: its name, or its amount first.
    case start
    /// The name of a component that has its amount, or will have.
    case name(hasAmount: Bool)
    /// The amount of a component; the period that stands behind it, if one does.
    case amount(Component, Period?)
    /// An amount whose component is not told yet.
    case anyAmount
    /// Behind an amount.
    case period(Component)
  }
}

extension CompletionScene {
  /// - Parameter start: where the package's value starts on the cursor's line.
  func packagePlace(_ index: Int, from start: Int) -> CompletionPlace {
    guard index < syntax.statements.count, let package = syntax.statements[index].package, !isInRemark(from: start) else { return .nothing }
    let token = self.token(from: start)
    let previous = package.components.last { $0.range.start < offset && $0.range.start >= start }
    let component = previous.flatMap { isParted($0.range.end, token.start) ? nil : $0 }
    func spot(_ part: PackageSpot.Part, _ range: TextRange) -> CompletionPlace {
      .package(PackageSpot(statement: index, part: part, range: range))
    }
    let segment = min(component?.range.start ?? token.start, token.start)
    let words = nameWords(TextRange(segment, token.start))
    let named = Component(name: Array(words.utf8))

    if looksLikeAmount(token) {
      let amount = component?.amountRange.flatMap { $0.touches(offset) ? $0 : nil }
      let range = amount.map { $0.union(token) } ?? token
      if let component = named ?? (amount != nil ? component?.component : nil) {
        return spot(.amount(component, amount == nil ? nil : previous?.period), range)
      }
      return spot(.anyAmount, range)
    }
    if let amount = component?.amountRange, amount.end <= token.start {
      guard let known = component?.component, token.isEmpty || component?.nameRange?.touches(offset) != true else {
        return spot(.name(hasAmount: true), token)
      }
      return component?.period == nil ? spot(.period(known), token) : .nothing
    }
    if let named, !extendsAName(words, token) { return spot(.amount(named, nil), token) }
    let hasAmount = component?.amountRange.map { $0.start >= token.end } ?? false
    guard !token.isEmpty || !words.isEmpty else { return spot(hasAmount ? .name(hasAmount: true) : .start, token) }
    // Words such as `a` before a name are not part of it.
    return spot(.name(hasAmount: hasAmount), words.isEmpty ? token : TextRange(segment, token.end))
  }

  /// The word that the cursor is in or behind.
  private func token(from start: Int) -> TextRange {
    var first = offset
    while first > start, !endsToken(first - 1) { first -= 1 }
    var last = offset
    while last < line.end, !endsToken(last) { last += 1 }
    return TextRange(first, last)
  }

  /// Whether the byte stands between words of a package; a comma between digits is part of a number.
  private func endsToken(_ position: Int) -> Bool {
    let bytes = Bytes(text, end: line.end)
    switch bytes[position] {
    case 0x20, 0x09, UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"): return true
    case UInt8(ascii: ","): return !(bytes[position - 1].isASCIIDigit && bytes[position + 1].isASCIIDigit)
    default: return false
    }
  }

  private func isParted(_ start: Int, _ end: Int) -> Bool {
    let bytes = Bytes(text, end: min(max(start, end), line.end))
    var position = start
    while position < bytes.end {
      switch bytes[position] {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "+"): return true
      default: break
      }
      for (word, length) in [("and" as StaticString, 3), ("with", 4)]
      where bytes.has(word, at: position) && !bytes[position - 1].isWordByte && !bytes[position + length].isWordByte {
        return true
      }
      position += 1
    }
    return false
  }

  private func isInRemark(from start: Int) -> Bool {
    var depth = 0
    for position in start..<max(start, min(offset, text.count)) {
      switch text[position] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth = max(0, depth - 1)
      case UInt8(ascii: "#") where depth == 0 && position > start && text[position - 1] == 0x20: return true
      default: break
      }
    }
    return depth > 0
  }

  private func nameWords(_ range: TextRange) -> String {
    lowercased(range).split(separator: " ").filter { !["a", "an", "in", "of", "and", "with"].contains($0) }.joined(separator: " ")
  }

  /// `signing b` may become `signing bonus`.
  private func extendsAName(_ words: String, _ token: TextRange) -> Bool {
    guard !token.isEmpty else { return false }
    let whole = words + " " + lowercased(token)
    return Component.allCases.contains { $0.names.contains { $0.hasPrefix(whole) } }
  }

  /// A digit, a symbol of a currency, or the capitals of a code.
  private func looksLikeAmount(_ token: TextRange) -> Bool {
    let bytes = text[token]
    guard let first = bytes.first else { return false }
    if bytes.contains(where: { $0.isASCIIDigit || $0 == UInt8(ascii: "$") }) { return true }
    if first == UInt8(ascii: "~") || symbols.contains(where: { bytes.starts(with: $0) }) { return true }
    return bytes.count == 3 && bytes.allSatisfy { $0 >= 0x41 && $0 <= 0x5A } && Currency(code: bytes) != nil
  }
}

private let symbols: [[UInt8]] = ["€", "£", "¥", "₹", "₩", "₪"].map { Array($0.utf8) }
