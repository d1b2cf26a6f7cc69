import Compensation

/// A region's cell: its name without emphasis, flags, emoji shortcodes and a bare currency note, and the currency of that note.
///
///     🇬🇧 **London** (GBP £)   -> London, GBP
///     :singapore: Singapore   -> Singapore
///     US (Menlo Park / NYC)   -> as it stands
struct RegionName {
  let text: String
  /// What the note says, else what the place is known to pay in where its `¥` or `kr` needs telling apart.
  let currency: Currency?

  init(_ cell: Slice) {
    var name = withoutLeadingPictures(withoutEmphasis(cell))
    var noted: Currency?
    if name.last == UInt8(ascii: ")"), let open = name.lastIndex(of: UInt8(ascii: "(")) {
      let note = name[(open + 1)..<(name.endIndex - 1)]
      if let currency = currencyNote(note), !trimmed(name[..<open]).isEmpty {
        noted = currency
        name = trimmed(name[..<open])
      }
    }
    text = plainText(withoutEmphasis(name))
    currency = noted ?? localCurrency(of: text)
  }
}

/// Drops what stands before a name and is no part of it: flags and other pictures, `:gb:`.
func withoutLeadingPictures(_ name: Slice) -> Slice {
  var rest = trimmed(name)
  while let first = rest.first {
    if first == UInt8(ascii: ":"), let end = rest.dropFirst().firstIndex(of: first), end - rest.startIndex <= 40,
      rest[(rest.startIndex + 1)..<end].allSatisfy({ $0.isWordByte || $0 == 0x5F || $0 == 0x2D || $0 == 0x2B })
    {
      rest = trimmed(rest[(end + 1)...])
    } else if let length = pictureLength(rest) {
      rest = trimmed(rest.dropFirst(length))
    } else {
      return rest
    }
  }
  return rest
}

/// The length of a picture, a joiner or a variation mark at the start.
private func pictureLength(_ bytes: Slice) -> Int? {
  guard let first = bytes.first else { return nil }
  // Beyond U+FFFF: pictures, and the tags of which some flags are made.
  if first == 0xF0 || first == 0xF3 { return min(4, bytes.count) }
  guard first == 0xE2 || first == 0xEF, bytes.count >= 3 else { return nil }
  let second = bytes[bytes.startIndex + 1]
  let third = bytes[bytes.startIndex + 2]
  // U+2600…U+27BF, U+2B00…U+2BFF, U+200D, U+FE0F.
  if first == 0xE2, (0x98...0x9E).contains(second) || second == 0xAC || second == 0xAD { return 3 }
  if first == 0xE2, second == 0x80, third == 0x8D { return 3 }
  return first == 0xEF && second == 0xB8 && third == 0x8F ? 3 : nil
}

/// The first currency of a note that holds nothing but currencies: `GBP £`, `SGD S$`, `GBP/USD`.
private func currencyNote(_ note: Slice) -> Currency? {
  let bytes = Bytes(Array(note))
  var position = 0
  var first: CurrencyMark?
  while position < bytes.end {
    let byte = bytes[position]
    if isBlank(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ",") {
      position += 1
    } else if let (mark, end) = readCurrencyMark(bytes, at: position, style: .prose), end > position {
      first = first ?? mark
      position = end
    } else {
      return nil
    }
  }
  return first?.resolved(in: nil)
}

/// The currency of a place whose `¥`, `kr` or yuan would otherwise be read as another country's.
private func localCurrency(of name: String) -> Currency? {
  for place in placeNames(in: name) {
    switch place {
    case "hangzhou", "beijing", "shanghai", "shenzhen", "guangzhou", "chengdu", "china": return .cny
    case "tokyo", "osaka", "japan": return .jpy
    case "stockholm", "gothenburg", "malmo", "sweden": return .sek
    case "copenhagen", "aarhus", "denmark": return .dkk
    case "oslo", "norway": return .nok
    case "reykjavik", "iceland": return .isk
    default: continue
    }
  }
  return nil
}
