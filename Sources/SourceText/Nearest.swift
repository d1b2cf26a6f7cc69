/// The words of a list that a misspelt word most likely stands for, all equally near, in the list's order; none where no word
/// is near. ASCII case does not matter.
///
///     nearest(to: "flor", in: ["floor", "offer"])  ->  ["floor"]
///     nearest(to: "xyz", in: ["floor", "offer"])   ->  []
package func nearest(to word: String, in words: [String]) -> [String] {
  let typed = folded(word)
  guard !typed.isEmpty, typed.count <= longestWord else { return [] }
  var best: [String] = []
  var bestDistance = Int.max
  for candidate in words {
    let length = candidate.unicodeScalars.count
    // One slip in a short word, two in a middling one, three in a long one: more is another word.
    let limit = min(3, max(1, max(typed.count, length) / 3), bestDistance)
    guard abs(length - typed.count) <= limit else { continue }
    let distance = editDistance(typed, folded(candidate), atMost: limit)
    guard distance <= limit else { continue }
    if distance < bestDistance { best.removeAll() }
    bestDistance = distance
    best.append(candidate)
  }
  return best
}

/// Longer words are no slips of the keyboard; it bounds the work.
private let longestWord = 80

private func folded(_ word: String) -> [Unicode.Scalar] {
  word.unicodeScalars.map { scalar in
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar
  }
}

/// How many letters must be left out, put in, replaced or swapped with their neighbour to make one word of the other.
///
/// Time and memory grow with the product of the lengths: who calls bounds them.
///
/// - Parameter limit: more than that need not be told exactly: some number above it serves.
package func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost limit: Int = .max) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  var row = beforeLast
  for i in a.indices {
    row[0] = i + 1
    var least = i + 1
    for j in b.indices {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
      row[j + 1] = cost
      least = min(least, cost)
    }
    // No later row has less than the least of this one.
    if least > limit { return least }
    (beforeLast, last, row) = (last, row, beforeLast)
  }
  return last[b.count]
}
