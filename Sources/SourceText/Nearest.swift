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
    let known = folded(candidate)
    // One slip in a short word, two in a middling one, three in a long one: more is another word.
    let limit = min(3, max(1, max(typed.count, known.count) / 3))
    guard abs(known.count - typed.count) <= limit else { continue }
    let distance = editDistance(typed, known)
    guard distance <= limit, distance <= bestDistance else { continue }
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
package func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    row.reserveCapacity(b.count + 1)
    for j in b.indices {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
      row.append(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
