internal import Compensation
internal import SourceText

/// The lines of a package's value in canonical form, one for each of `statement.valueLines`, without their indentation; nil where
/// the statement has no package.
///
///     ["98000 EUR base and", "(gross)", "a €15K signing bonus; equity EUR 155,000 /4yr"]
///       ->  ["base €98K", "(gross)", "signing €15K, equity €155K over 4 years"]
func canonicalLines(of statement: StatementSyntax, in text: [UInt8], local: Currency?) -> [String]? {
  guard let package = statement.package else { return nil }
  let lines = statement.valueLines.map { PackageLine($0, package, text, local) }
  // Amounts line up on the continuation lines; the first line's stand where they stand.
  let firstLineEnd = text[TextRange(statement.range.start, text.count)].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
  let isContinuation = statement.valueLines.map { $0.start > firstLineEnd }
  let column = zip(lines, isContinuation).compactMap { $1 ? $0.headLength : nil }.max() ?? 0
  return zip(lines, isContinuation).map { $0.written(column: $1 ? column : 0) }
}

/// One line's components with what stands between them.
private struct PackageLine {
  private let raw: String
  private var items: [Item] = []

  private struct Item {
    /// Remarks between the separator and the component.
    var before: [String]
    let component: CanonicalComponent
    /// Remarks between the component and the separator behind it.
    var after: [String] = []
  }

  init(_ line: TextRange, _ package: PackageSyntax, _ text: [UInt8], _ local: Currency?) {
    raw = text.string(line)
    let components = Array(package.components[within(line, package.components) { $0.range }])
    let remarks = Array(package.remarks[within(line, package.remarks) { $0 }])
    for (index, component) in components.enumerated() {
      let start = index == 0 ? line.start : components[index - 1].range.end
      var before: [String] = []
      for remark in remarks where start <= remark.start && remark.end <= component.range.start {
        let isBehindSeparator = items.isEmpty || !before.isEmpty || hasSeparator(TextRange(start, remark.start), text, remarks)
        if isBehindSeparator {
          before.append(text.string(remark))
        } else {
          items[items.count - 1].after.append(text.string(remark))
        }
      }
      items.append(Item(before: before, component: CanonicalComponent(component, remarks: remarks, in: text, local: local)))
    }
    guard let last = components.last else { return }
    items[items.count - 1].after += remarks.filter { $0.start >= last.range.end }.map(text.string)
  }

  /// The place of the first amount, in Unicode scalars; nil where it is not lined up.
  var headLength: Int? {
    guard let first = items.first, let head = first.component.head else { return nil }
    return (first.before + [head]).joined(separator: " ").unicodeScalars.count
  }

  func written(column: Int) -> String {
    guard !items.isEmpty else { return raw }
    var result: [String] = []
    for (index, item) in items.enumerated() {
      var head = item.before
      if let name = item.component.head { head.append(name) }
      var written = head.joined(separator: " ")
      if index == 0, let length = headLength { written += String(repeating: " ", count: max(0, column - length)) }
      written += (written.isEmpty ? "" : " ") + ([item.component.rest] + item.after).joined(separator: " ")
      result.append(written)
    }
    return result.joined(separator: ", ")
  }
}

/// Which of some parts of a package, in the order in which they are written, stand on a line.
private func within<Part>(_ line: TextRange, _ parts: [Part], _ range: (Part) -> TextRange) -> Range<Int> {
  func first(_ isBehind: (TextRange) -> Bool) -> Int {
    var low = 0
    var high = parts.count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(range(parts[middle])) { high = middle } else { low = middle + 1 }
    }
    return low
  }
  let start = first { $0.start >= line.start }
  return start..<max(start, first { $0.end > line.end })
}

/// Whether a separator stands in the range, outside of remarks.
private func hasSeparator(_ range: TextRange, _ text: [UInt8], _ remarks: [TextRange]) -> Bool {
  let bytes = Bytes(text, end: range.end)
  for offset in range.start..<range.end where !remarks.contains(where: { $0.contains(offset) }) {
    switch text[offset] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "+"): return true
    default: if bytes.has("and", at: offset) || bytes.has("with", at: offset) { return true }
    }
  }
  return false
}
