import OfferAnalysis
import SourceText

/// The change between two texts of a note as `diff -u` writes it; empty where there is none. Masked, lines that may tell a floor
/// are not shown.
func unifiedDiff(from old: [UInt8], to new: [UInt8], path: String, mask: Mask, ink: Ink) -> String {
  let a = lines(of: old)
  let b = lines(of: new)
  let hunks = hunks(of: lineChanges(from: a, to: b), a.count)
  guard !hunks.isEmpty else { return "" }
  let (oldSecrets, newSecrets) = mask == .masked ? (secretLines(ofNote: old), secretLines(ofNote: new)) : ([], [])
  let name = visible(path)
  var text = ink(.bold, "--- \(name)") + "\n" + ink(.bold, "+++ \(name)") + "\n"
  for hunk in hunks {
    text += ink(.cyan, "@@ -\(place(hunk.old)) +\(place(hunk.new)) @@") + "\n"
    for step in hunk.steps {
      switch step {
      case .same(let i, _): text += " " + (oldSecrets.contains(i) ? maskText : shown(a[i])) + "\n"
      case .removed(let i): text += ink(.red, "-" + (oldSecrets.contains(i) ? maskText : shown(a[i]))) + "\n"
      case .added(let i): text += ink(.green, "+" + (newSecrets.contains(i) ? maskText : shown(b[i]))) + "\n"
      }
    }
  }
  return text
}

private enum Step {
  case same(Int, Int)
  case removed(Int)
  case added(Int)

  var isChange: Bool {
    if case .same = self { false } else { true }
  }
}

private struct Hunk {
  var steps: [Step]
  var old: Range<Int>
  var new: Range<Int>
}

private func place(_ range: Range<Int>) -> String {
  let start = range.isEmpty ? range.lowerBound : range.lowerBound + 1
  return range.count == 1 ? "\(start)" : "\(start),\(range.count)"
}

/// Lines with their ends, so that a changed line end is a change.
private func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
  var result: [ArraySlice<UInt8>] = []
  var start = 0
  for index in text.indices where text[index] == 0x0A || (text[index] == 0x0D && (index + 1 == text.count || text[index + 1] != 0x0A)) {
    result.append(text[start...index])
    start = index + 1
  }
  if start < text.count { result.append(text[start...]) }
  return result
}

private func shown(_ line: ArraySlice<UInt8>) -> String {
  let hasEnd = line.last == 0x0A || line.last == 0x0D
  var content = hasEnd ? line.dropLast() : line
  if content.last == 0x0D, line.last == 0x0A { content = content.dropLast() }
  let text = String(decoding: content, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false).map { visible(String($0)) }
    .joined(separator: "\t")
  return hasEnd ? text : text + "\n\\ No newline at end of file"
}

/// The shortest way from one list of lines to the other (Myers); where that would take too long, all goes and all comes.
private func lineChanges(from a: [ArraySlice<UInt8>], to b: [ArraySlice<UInt8>]) -> [Step] {
  var head = 0
  while head < a.count, head < b.count, a[head] == b[head] { head += 1 }
  var tail = 0
  while tail < a.count - head, tail < b.count - head, a[a.count - 1 - tail] == b[b.count - 1 - tail] { tail += 1 }
  let middle = shortestChanges(Array(a[head..<(a.count - tail)]), Array(b[head..<(b.count - tail)])).map { step -> Step in
    switch step {
    case .same(let i, let j): .same(i + head, j + head)
    case .removed(let i): .removed(i + head)
    case .added(let j): .added(j + head)
    }
  }
  return (0..<head).map { .same($0, $0) } + middle + (0..<tail).map { .same(a.count - tail + $0, b.count - tail + $0) }
}

/// Each difference keeps a row of the search; more would take memory and time by the square.
private let mostDifferences = 500

private func shortestChanges(_ a: [ArraySlice<UInt8>], _ b: [ArraySlice<UInt8>]) -> [Step] {
  let most = min(a.count + b.count, mostDifferences)
  let offset = most + 1
  var furthest = [Int](repeating: 0, count: 2 * most + 3)
  var trace: [[Int]] = []
  for d in 0...most {
    trace.append(furthest)
    for k in stride(from: -d, through: d, by: 2) {
      let goesDown = k == -d || (k != d && furthest[offset + k - 1] < furthest[offset + k + 1])
      var x = goesDown ? furthest[offset + k + 1] : furthest[offset + k - 1] + 1
      while x < a.count, x - k < b.count, x - k >= 0, a[x] == b[x - k] { x += 1 }
      furthest[offset + k] = x
      if x >= a.count, x - k >= b.count { return path(trace, a.count, b.count, offset) }
    }
  }
  return a.indices.map { .removed($0) } + b.indices.map { .added($0) }
}

private func path(_ trace: [[Int]], _ aCount: Int, _ bCount: Int, _ offset: Int) -> [Step] {
  var steps: [Step] = []
  var x = aCount
  var y = bCount
  for d in stride(from: trace.count - 1, through: 0, by: -1) {
    let furthest = trace[d]
    let k = x - y
    let goesDown = k == -d || (k != d && furthest[offset + k - 1] < furthest[offset + k + 1])
    let beforeK = goesDown ? k + 1 : k - 1
    let beforeX = d == 0 ? 0 : furthest[offset + beforeK]
    let beforeY = d == 0 ? 0 : beforeX - beforeK
    while x > beforeX, y > beforeY {
      x -= 1
      y -= 1
      steps.append(.same(x, y))
    }
    guard d > 0 else { break }
    if goesDown {
      y -= 1
      steps.append(.added(y))
    } else {
      x -= 1
      steps.append(.removed(x))
    }
  }
  return steps.reversed()
}

/// Changes with three lines around them.
private func hunks(of steps: [Step], _ oldCount: Int) -> [Hunk] {
  let around = 3
  var hunks: [Hunk] = []
  var a = 0
  var b = 0
  var lastChange = -1
  var positions: [(Int, Int)] = []
  for step in steps {
    positions.append((a, b))
    switch step {
    case .same:
      a += 1
      b += 1
    case .removed: a += 1
    case .added: b += 1
    }
  }
  for index in steps.indices where steps[index].isChange {
    let start = max(index - around, 0)
    let end = min(index + around + 1, steps.count)
    if lastChange >= 0, let last = hunks.indices.last, start <= lastChange + around + 1 {
      hunks[last].steps += steps[min(lastChange + around + 1, steps.count)..<end]
    } else {
      hunks.append(
        Hunk(steps: Array(steps[start..<end]), old: positions[start].0..<positions[start].0, new: positions[start].1..<positions[start].1))
    }
    lastChange = index
  }
  return hunks.map { hunk in
    var hunk = hunk
    let old = hunk.steps.count { if case .added = $0 { false } else { true } }
    let new = hunk.steps.count { if case .removed = $0 { false } else { true } }
    hunk.old = hunk.old.lowerBound..<hunk.old.lowerBound + old
    hunk.new = hunk.new.lowerBound..<hunk.new.lowerBound + new
    return hunk
  }
}
