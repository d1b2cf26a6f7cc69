import Compensation
import SourceText

/// The names under which a guide's prose may speak of the regions of its band table.
struct RegionNames {
  private struct Name {
    let bytes: [UInt8]
    /// Short capitals (`SF`, `NY`) are names only as capitals.
    let isCaseSensitive: Bool
    let region: Int
  }

  /// No band table has so many; every word of the prose is held against their names.
  private static let mostRegions = 100

  let regions: [GuideRegion]
  private var names: [Name] = []
  /// Which bytes any name starts with, in both cases: most words are told by it.
  private var isFirstByte = [Bool](repeating: false, count: 256)

  init(_ regions: [GuideRegion]) {
    // Of a region with several levels the first row stands for it.
    var seen: Set<String> = []
    let first = regions.filter { $0.name.map { seen.insert($0).inserted } ?? false }
    self.regions = Array(first.prefix(Self.mostRegions))
    for (index, region) in self.regions.enumerated() {
      guard let name = region.name else { continue }
      var texts: Set<String> = [name, withoutTrailingParenthesis(Array(name.utf8)).text]
      for part in name.utf8.split(whereSeparator: {
        $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: ",")
      }) {
        texts.insert(trimmed(Array(part)[...]).text)
      }
      for place in placeNames(in: name) { texts.formUnion(otherNames[place] ?? []) }
      for text in texts where text.utf8.count >= 2 && !isNoName(text) {
        let bytes = Array(text.utf8)
        let isShort = bytes.count <= 3 && bytes.allSatisfy { isUpper($0) || $0 == UInt8(ascii: ".") }
        names.append(Name(bytes: isShort ? bytes : bytes.map(\.asciiLowercased), isCaseSensitive: isShort, region: index))
        if let short = withoutState(text) {
          names.append(Name(bytes: Array(short.utf8).map(\.asciiLowercased), isCaseSensitive: false, region: index))
        }
      }
    }
    for name in names {
      guard let first = name.bytes.first else { continue }
      isFirstByte[Int(first)] = true
      if first >= 0x61, first <= 0x7A { isFirstByte[Int(first) - 0x20] = true }
    }
    names.sort { ($1.bytes.count, $0.region) < ($0.bytes.count, $1.region) }
  }

  /// Where a sentence names regions, in order; one place of several rows gives the first.
  func mentions(in sentence: TextRange, of text: [UInt8]) -> [(range: TextRange, region: Int)] {
    guard !names.isEmpty else { return [] }
    let bytes = Bytes(text, end: sentence.end)
    var result: [(range: TextRange, region: Int)] = []
    var position = sentence.start
    while position < sentence.end {
      guard bytes[position].isWordByte, position == sentence.start || !bytes[position - 1].isWordByte else {
        position += 1
        continue
      }
      if isFirstByte[Int(bytes[position])], let name = names.first(where: { stands($0, at: position, bytes) }) {
        result.append((TextRange(position, position + name.bytes.count), name.region))
        position += name.bytes.count
      } else {
        while position < sentence.end, bytes[position].isWordByte { position += 1 }
      }
    }
    return result
  }

  private func stands(_ name: Name, at position: Int, _ bytes: Bytes) -> Bool {
    for (offset, byte) in name.bytes.enumerated() {
      let here = bytes[position + offset]
      if (name.isCaseSensitive ? here : here.asciiLowercased) != byte { return false }
    }
    let next = bytes[position + name.bytes.count]
    return !next.isWordByte
  }
}

private func isNoName(_ text: String) -> Bool {
  ["HQ", "US", "Remote", "rare", "R&D", "Global HQ", "US HQ", "Global", "US R&D"].contains(text)
}

/// What prose calls a place besides its name, by its comparable form.
private let otherNames: [String: [String]] = [
  "newyork": ["New York City", "New York", "NYC", "NY"], "sanfrancisco": ["San Francisco", "Bay Area", "SF"],
  "washingtondc": ["Washington DC", "Washington", "DC"], "bengaluru": ["Bengaluru", "Bangalore"], "hongkong": ["Hong Kong", "HK"],
  "losangeles": ["Los Angeles", "LA"], "singapore": ["Singapore", "SG"], "saopaulo": ["São Paulo", "Sao Paulo"],
]
