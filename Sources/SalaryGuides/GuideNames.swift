internal import SourceText

/// A name as names are compared: without case, accents, punctuation, blanks, legal suffixes and a trailing parenthesis.
///
/// `Mistral AI, S.A.S.` and `mistral-ai` are both `mistralai`; `Elastic (Security)` is `elastic`; `W&B` and `W and B` are `wandb`.
package func comparableName(_ name: String) -> String {
  let words = comparableWords(withoutTrailingParenthesis(Array(name.utf8)))
  var kept = words[...]
  while kept.count > 1, let last = kept.last, legalSuffixes.contains(last) { kept.removeLast() }
  return kept.joined()
}

/// As `comparableName`, with the parenthesis and the suffix kept: tells `Elastic` from `Elastic (Security)`.
package func comparableFullName(_ name: String) -> String {
  comparableWords(Array(name.utf8)).joined()
}

/// Longer names are no slips of each other; it bounds the work.
private let longestName = 128

/// Of `names`, the one that differs least from `name`, where it differs by little: at most a third of its letters. nil where none is near.
package func nearestName(to name: String, among names: some Sequence<String>) -> String? {
  let wanted = Array(comparableName(name).unicodeScalars)
  guard wanted.count >= 2 else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in names {
    let other = Array(comparableName(candidate).unicodeScalars)
    let allowed = min(max(wanted.count, other.count) / 3, (best?.distance ?? .max) - 1)
    guard allowed > 0, max(wanted.count, other.count) <= longestName, abs(wanted.count - other.count) <= allowed else { continue }
    let distance = editDistance(wanted, other)
    if distance <= allowed { best = (candidate, distance) }
  }
  return best?.name
}

/// `EU Compliance (GDPR)` -> `EU Compliance`
package func withoutTrailingParenthesis(_ name: String) -> String {
  String(decoding: withoutTrailingParenthesis(Array(name.utf8)), as: UTF8.self)
}

func withoutTrailingParenthesis(_ name: [UInt8]) -> ArraySlice<UInt8> {
  var kept = trimmed(name[...])
  while kept.last == UInt8(ascii: ")"), let open = kept.lastIndex(of: UInt8(ascii: "(")) {
    let before = trimmed(kept[..<open])
    if before.isEmpty { break }
    kept = before
  }
  return kept
}

/// The words of a name in small letters without accents. Blanks, slashes and hyphens part words; other punctuation is dropped.
func comparableWords(_ name: some Sequence<UInt8>) -> [String] {
  let bytes = Array(name)
  return bytes.allSatisfy { $0 < 0x80 } ? plainWords(bytes) : markedWords(bytes)
}

/// Of a name without any letter beyond ASCII, as nearly all are.
private func plainWords(_ name: [UInt8]) -> [String] {
  var words: [String] = []
  var word: [UInt8] = []
  func finish() {
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    word.removeAll(keepingCapacity: true)
  }
  for byte in name {
    switch byte {
    case 0x30...0x39, 0x61...0x7A: word.append(byte)
    case 0x41...0x5A: word.append(byte | 0x20)
    case 0x26: word += "and".utf8
    case 0x20, 0x09, 0x0A, 0x0D, 0x2D, 0x2F: finish()
    default: break
    }
  }
  finish()
  return words
}

private func markedWords(_ name: [UInt8]) -> [String] {
  var words: [String] = []
  var word = ""
  func finish() {
    if !word.isEmpty { words.append(word) }
    word = ""
  }
  for scalar in String(decoding: name, as: UTF8.self).unicodeScalars {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: word.unicodeScalars.append(scalar)
    case 0x41...0x5A: word.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
    case 0x26:
      // `&` is a word of its own unless it stands inside one: `Weights & Biases`, `W&B`.
      word += "and"
    case 0x20, 0x09, 0x0A, 0x0D, 0x2D, 0x2F, 0xA0, 0x2010...0x2015, 0x202F: finish()
    case 0..<0x80, 0x300...0x36F, 0x2018...0x201D: break
    default:
      if let plain = plainLetters[scalar.value] {
        word += plain
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word += scalar.properties.lowercaseMapping
      }
    }
  }
  finish()
  return words
}

/// Latin letters with marks, in both cases, by code point, and the plain small letters that they are compared as.
private let plainLetters: [UInt32: String] = {
  let groups: [(String, String)] = [
    ("a", "àáâãäåāăąǎÀÁÂÃÄÅĀĂĄǍ"), ("c", "çćĉċčÇĆĈĊČ"), ("d", "ďđðĎĐÐ"), ("e", "èéêëēĕėęěÈÉÊËĒĔĖĘĚ"), ("g", "ĝğġģĜĞĠĢ"),
    ("h", "ĥħĤĦ"), ("i", "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ"), ("j", "ĵĴ"), ("k", "ķĶ"), ("l", "ĺļľŀłĹĻĽĿŁ"), ("n", "ñńņňÑŃŅŇ"),
    ("o", "òóôõöøōŏőÒÓÔÕÖØŌŎŐ"), ("r", "ŕŗřŔŖŘ"), ("s", "śŝşšșŚŜŞŠȘ"), ("t", "ţťŧțŢŤŦȚ"), ("u", "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ"),
    ("w", "ŵŴ"), ("y", "ýÿŷÝŸŶ"), ("z", "źżžŹŻŽ"), ("ss", "ßẞ"), ("ae", "æÆ"), ("oe", "œŒ"), ("th", "þÞ"),
  ]
  var table: [UInt32: String] = [:]
  for (plain, letters) in groups {
    for scalar in letters.unicodeScalars { table[scalar.value] = plain }
  }
  return table
}()

private let legalSuffixes: Set<String> = [
  "inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "llp", "lp", "plc", "sa", "sas", "sasu", "sarl",
  "gmbh", "ag", "se", "kg", "kgaa", "ug", "bv", "nv", "ab", "as", "asa", "aps", "oy", "oyj", "spa", "srl", "sl", "pte", "pty", "kk", "pvt",
]

/// Company names that people write for a guide's own, in comparable form.
let companyAliases: [String: String] = [
  "hf": "huggingface", "wandb": "weightsandbiases", "mistral": "mistralai", "scale": "scaleai",
]

/// A place's names in comparable form, all turned into one: `NYC`, `New York City` and `New York NY` are `newyork`.
func comparablePlace(_ name: String) -> String {
  let plain = comparableName(name)
  return placeAliases[plain] ?? plain
}

/// Other names of the place that a region's name names, in comparable form, sorted: `["newyorkcity", "ny", "nyc" …]` for New York.
package func placeAliasNames(of region: String) -> [String] {
  let places = Set([comparablePlace(region)] + placeNames(in: region))
  return placeAliases.filter { places.contains($0.value) && $0.key != $0.value }.map(\.key).sorted()
}

private let placeAliases: [String: String] = [
  "nyc": "newyork", "newyorkcity": "newyork", "newyorkny": "newyork", "ny": "newyork", "sf": "sanfrancisco",
  "sanfranciscoca": "sanfrancisco",
  "bayarea": "sanfrancisco", "sanfranciscobayarea": "sanfrancisco", "sfbayarea": "sanfrancisco", "bayareaca": "sanfrancisco",
  "dc": "washingtondc", "washington": "washingtondc", "bangalore": "bengaluru", "la": "losangeles", "saopaulo": "saopaulo",
  "hk": "hongkong",
]
