internal import Compensation
internal import SourceText

/// Whether a statement written anew says what it said, to the byte in what is not understood.
///
/// - Parameter lines: the statement's lines, without the comment lines and blank lines between them.
func meansTheSame(_ lines: [String], as statement: StatementSyntax, in text: [UInt8], local: Currency?) -> Bool {
  var written: [UInt8] = []
  var ranges = LineRanges()
  for line in lines {
    let start = written.count + (ranges.isEmpty ? 0 : min(2, line.utf8.count))
    written += line.utf8
    ranges.append(TextRange(start, written.count))
    written.append(0x0A)
  }
  guard !ranges.isEmpty else { return true }
  let read = StatementParser(text: written).statement(ranges, on: statement.lines)
  guard read.keyword == statement.keyword, isSame(read.qualifier, written, statement.qualifier, text) else { return false }
  guard let package = statement.package else {
    return read.valueLines.elementsEqual(statement.valueLines) { written[$0] == text[$1] }
  }
  return read.package.map { isSame($0, written, package, text, local) } ?? false
}

private func isSame(_ a: QualifierSyntax?, _ aText: [UInt8], _ b: QualifierSyntax?, _ bText: [UInt8]) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  switch (a.content, b.content) {
  case (.unknown, .unknown), (.malformedDate, .malformedDate): return aText[a.range] == bText[b.range]
  case (.date(let a), .date(let b)): return a == b
  case (.term(let a), .term(let b)): return a == b
  case (.name(let a, let x), .name(let b, let y)): return aText[a] == bText[b] && x.map { aText[$0.range] } == y.map { bText[$0.range] }
  default: return false
  }
}

private func isSame(_ a: PackageSyntax, _ aText: [UInt8], _ b: PackageSyntax, _ bText: [UInt8], _ local: Currency?) -> Bool {
  guard a.components.count == b.components.count, a.remarks.map({ aText[$0] }) == b.remarks.map({ bText[$0] }) else { return false }
  return zip(a.components, b.components).allSatisfy { x, y in
    guard x.component == y.component, x.period == y.period, x.fault == y.fault, isSame(x.value, y.value, local) else { return false }
    return y.fault == nil || aText[x.range] == bText[y.range]
  }
}

private func isSame(_ a: ComponentSyntax.Value, _ b: ComponentSyntax.Value, _ local: Currency?) -> Bool {
  switch (a, b) {
  case (.missing, .missing), (.nothing, .nothing): true
  case (.amount(let a), .amount(let b)): a.isSame(as: b, local: local)
  case (.count(let a, _, let x), .count(let b, _, let y)):
    a.isSame(as: b, local: local) && (x == nil) == (y == nil) && (x.flatMap { x in y.map { x.isSame(as: $0, local: local) } } ?? true)
  default: false
  }
}
