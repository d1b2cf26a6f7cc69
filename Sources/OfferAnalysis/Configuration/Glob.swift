/// A pattern of paths, as shells and `.gitignore` write them, matched byte by byte.
///
/// `*` is any run without `/`, `?` one such character, `[a-z]` one of a set (`[!a-z]` none of it), `**/` any folders, `/**` all
/// below. `{a,b}` are alternatives. A backslash takes the meaning from the next character.
///
///     Glob("mails/**/*.md").matches("mails/2026/a.md")  ->  true
package struct Glob: Hashable, Sendable {
  private let alternatives: [[UInt8]]

  /// More alternatives than this are cut off: each brace multiplies them.
  private static let mostAlternatives = 256

  package init(_ pattern: String) {
    var spread = [Array(pattern.utf8)]
    var index = 0
    while index < spread.count, spread.count < Self.mostAlternatives {
      if let parts = Self.firstBrace(of: spread[index]) {
        spread.replaceSubrange(index...index, with: parts)
      } else {
        index += 1
      }
    }
    alternatives = Array(spread.prefix(Self.mostAlternatives))
  }

  package func matches(_ path: String) -> Bool {
    matches(Array(path.utf8))
  }

  package func matches(_ path: [UInt8]) -> Bool {
    alternatives.contains { wildcardMatch($0, path) }
  }

  /// `a{b,c}d` as `abd`, `acd`; nil where there is no whole brace.
  private static func firstBrace(of pattern: [UInt8]) -> [[UInt8]]? {
    guard
      let open = pattern.indices.first(where: { pattern[$0] == UInt8(ascii: "{") && ($0 == 0 || pattern[$0 - 1] != UInt8(ascii: "\\")) }),
      let close = pattern[open...].firstIndex(of: UInt8(ascii: "}"))
    else { return nil }
    let inner = pattern[pattern.index(after: open)..<close]
    return inner.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map { Array(pattern[..<open]) + $0 + pattern[pattern.index(after: close)...] }
  }
}

/// Matches with the two usual places to come back to, one for `*` and one for `**`: time grows with pattern times path, never
/// beyond.
private func wildcardMatch(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
  let star = UInt8(ascii: "*")
  let slash = UInt8(ascii: "/")
  var p = 0
  var t = 0
  var single: (pattern: Int, path: Int)?
  var double: (pattern: Int, path: Int)?
  while true {
    if p < pattern.count, pattern[p] == star {
      if p + 1 < pattern.count, pattern[p + 1] == star {
        p += 2
        // `**/` also matches no folder at all.
        if p < pattern.count, pattern[p] == slash, p < 3 || pattern[p - 3] == slash { p += 1 }
        double = (p, t)
        single = nil
      } else {
        p += 1
        single = (p, t)
      }
      continue
    }
    if t == path.count, p == pattern.count { return true }
    if t < path.count, let next = matchOne(pattern, p, path[t]) {
      p = next
      t += 1
      continue
    }
    if let back = single, back.path < path.count, path[back.path] != slash {
      single = (back.pattern, back.path + 1)
      (p, t) = (back.pattern, back.path + 1)
    } else if let back = double, back.path < path.count {
      // After `**/` only the start of a name may go on.
      var from = back.path + 1
      if back.pattern > 0, pattern[back.pattern - 1] == slash {
        while from < path.count, path[from - 1] != slash { from += 1 }
        guard path[from - 1] == slash else { return false }
      }
      double = (back.pattern, from)
      single = nil
      (p, t) = (back.pattern, from)
    } else {
      return false
    }
  }
}

/// The pattern's offset after the one character that matches the byte, or nil.
private func matchOne(_ pattern: [UInt8], _ offset: Int, _ byte: UInt8) -> Int? {
  guard offset < pattern.count else { return nil }
  switch pattern[offset] {
  case UInt8(ascii: "?"): return byte == UInt8(ascii: "/") ? nil : offset + 1
  case UInt8(ascii: "\\") where offset + 1 < pattern.count: return pattern[offset + 1] == byte ? offset + 2 : nil
  case UInt8(ascii: "["): return matchSet(pattern, offset, byte)
  case byte: return offset + 1
  default: return nil
  }
}

private func matchSet(_ pattern: [UInt8], _ offset: Int, _ byte: UInt8) -> Int? {
  var index = offset + 1
  let negated = index < pattern.count && (pattern[index] == UInt8(ascii: "!") || pattern[index] == UInt8(ascii: "^"))
  if negated { index += 1 }
  let first = index
  var found = false
  while index < pattern.count, pattern[index] != UInt8(ascii: "]") || index == first {
    let low = pattern[index]
    if index + 2 < pattern.count, pattern[index + 1] == UInt8(ascii: "-"), pattern[index + 2] != UInt8(ascii: "]") {
      found = found || (low <= byte && byte <= pattern[index + 2])
      index += 3
    } else {
      found = found || low == byte
      index += 1
    }
  }
  guard index < pattern.count else {
    // No closing bracket: the bracket is itself.
    return byte == UInt8(ascii: "[") ? offset + 1 : nil
  }
  return found != negated && byte != UInt8(ascii: "/") ? index + 1 : nil
}
