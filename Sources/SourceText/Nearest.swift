/// The words of a list that a misspelt word most likely stands for, all equally near, in the list's order; none where no word
/// is near. ASCII case does not matter.
///
///     nearest(to: "flor", in: ["floor", "offer"])  ->  ["floor"]
///     nearest(to: "xyz", in: ["floor", "offer"])   ->  []
package func nearest(to word: String, in words: [String]) -> [String] {
  WordList(words).nearest(to: word).map { words[$0] }
}

/// Words to choose the nearest from, made ready once for as often as somebody asks.
package struct WordList: Sendable {
  private let words: [Word]

  private struct Word: Sendable {
    let scalars: [Unicode.Scalar]
    /// Which letters are in it, a bit each; a few share theirs.
    let letters: UInt32

    init(_ scalars: [Unicode.Scalar]) {
      self.scalars = scalars
      letters = scalars.reduce(0) { $0 | 1 << ($1.value & 31) }
    }
  }

  package init(_ words: [String]) {
    self.words = words.map { Word($0.folded) }
  }

  /// The places of the nearest words in the list; see `nearest(to:in:)`.
  package func nearest(to word: String) -> [Int] {
    // A scalar has four bytes at most.
    guard word.utf8.count <= longestWord * 4 else { return [] }
    let typed = Word(word.folded)
    let length = typed.scalars.count
    guard length > 0, length <= longestWord else { return [] }
    var best: [Int] = []
    var bestDistance = Int.max
    for (place, candidate) in words.enumerated() {
      // One slip in a short word, two in a middling one, three in a long one: more is another word.
      let limit = min(3, max(1, max(length, candidate.scalars.count) / 3), bestDistance)
      guard abs(candidate.scalars.count - length) <= limit else { continue }
      // A slip takes one letter away and brings one in at most.
      guard (candidate.letters ^ typed.letters).nonzeroBitCount <= 2 * limit else { continue }
      let distance = editDistance(typed.scalars, candidate.scalars, atMost: limit)
      guard distance <= limit else { continue }
      if distance < bestDistance { best.removeAll() }
      bestDistance = distance
      best.append(place)
    }
    return best
  }
}

/// Longer words are no slips of the keyboard; it bounds the work.
private let longestWord = 80

extension String {
  fileprivate var folded: [Unicode.Scalar] {
    var folded: [Unicode.Scalar] = []
    // To map would count the scalars first.
    folded.reserveCapacity(utf8.count)
    for scalar in unicodeScalars { folded.append(("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar) }
    return folded
  }
}

/// How many letters must be left out, put in, replaced or swapped with their neighbour to make one word of the other.
///
/// Time grows with the product of the lengths, memory with the second's: who calls bounds them.
///
/// - Parameter limit: more than that need not be told exactly: some number above it serves.
package func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost limit: Int = .max) -> Int {
  // What both start and end with costs nothing, and is most of what a slip leaves.
  var start = 0
  while start < a.count, start < b.count, a[start] == b[start] { start += 1 }
  var (aEnd, bEnd) = (a.count, b.count)
  while aEnd > start, bEnd > start, a[aEnd - 1] == b[bEnd - 1] { (aEnd, bEnd) = (aEnd - 1, bEnd - 1) }
  if aEnd == start || bEnd == start { return max(aEnd, bEnd) - start }
  return middleDistance(a[start..<aEnd], b[start..<bEnd], atMost: limit)
}

/// The same of words that differ in their first letter and in their last.
private func middleDistance(_ a: ArraySlice<Unicode.Scalar>, _ b: ArraySlice<Unicode.Scalar>, atMost limit: Int) -> Int {
  // Three rows of the table in one piece: the one above the last, the last, the one at work.
  let width = b.count + 1
  var costs = [Int](repeating: 0, count: 3 * width)
  var (beforeLast, last, row) = (0, width, 2 * width)
  for j in 0..<width { costs[last + j] = j }
  for i in 0..<a.count {
    let letter = a[a.startIndex + i]
    costs[row] = i + 1
    var least = i + 1
    for j in 0..<b.count {
      let other = b[b.startIndex + j]
      var cost = min(costs[last + j + 1] + 1, costs[row + j] + 1, costs[last + j] + (letter == other ? 0 : 1))
      if i > 0, j > 0, letter == b[b.startIndex + j - 1], a[a.startIndex + i - 1] == other {
        cost = min(cost, costs[beforeLast + j - 1] + 1)
      }
      costs[row + j + 1] = cost
      least = min(least, cost)
    }
    // No later row has less than the least of this one.
    if least > limit { return least }
    (beforeLast, last, row) = (last, row, beforeLast)
  }
  return costs[last + b.count]
}
