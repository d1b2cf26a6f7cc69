internal import Compensation
internal import SourceText

/// A piece of a question before anything is known of it.
enum ChatWord: Equatable {
  /// - Parameters:
  ///   - text: in small ASCII letters where that is possible, without apostrophes: `what's` is `whats`.
  ///   - written: as it stands in the question.
  case word(text: String, written: String)
  /// An amount of money or a percentage, with its period.
  case amount(WrittenAmount, Period?)
  /// A number below a thousand with nothing to say what of, or a year of the calendar.
  case number(Int)
}

/// Longer texts are no questions; the limit bounds the work.
let longestQuestion = 600

/// Cuts a question into words, numbers and amounts.
///
///     "Is 95 thousand euros base enough?"  ->  is · amount €95K · base · enough
func chatWords(_ question: String) -> [ChatWord] {
  let bytes = Bytes(Array(withCurrencies(question).utf8))
  var words: [ChatWord] = []
  var position = 0
  while position < bytes.end {
    let blank = bytes.blank(at: position)
    if blank > 0 {
      position += blank
      continue
    }
    if let end = isoDay(bytes, position) {
      position = end
    } else if let (word, end) = amount(bytes, position) {
      words.append(word)
      position = end
    } else if isWordByte(bytes, position) {
      let start = position
      while position < bytes.end, isWordByte(bytes, position) || isJoint(bytes, position) { position += 1 }
      let written = String(decoding: bytes.text[start..<position], as: UTF8.self)
      let text = plainWord(written)
      if !text.isEmpty { words.append(.word(text: text, written: written)) }
    } else {
      position += scalarLength(bytes[position])
    }
  }
  return words
}

private func amount(_ bytes: Bytes, _ position: Int) -> (ChatWord, end: Int)? {
  guard case .amount(let amount) = readAmount(bytes, at: position, style: .prose), amount.range.end > position else { return nil }
  // `L4` and `2nd` are words.
  guard !bytes[amount.range.end].isASCIILetter else { return nil }
  if amount.isPlainNumber, amount.low.denominator == 1, amount.high == nil, let number = Int(exactly: amount.low.numerator),
    number < 1000 || (1900...2099).contains(number)
  {
    return (.number(number), amount.range.end)
  }
  if case .period(let period, let end) = readPeriod(bytes, at: bytes.skippingBlanks(amount.range.end)) {
    return (.amount(amount, period), end)
  }
  return (.amount(amount, nil), amount.range.end)
}

/// The end of `2026-11-04`: a day is no figure.
private func isoDay(_ bytes: Bytes, _ position: Int) -> Int? {
  Day(iso: bytes.text[min(position, bytes.end)..<min(position + 10, bytes.end)]) == nil ? nil : position + 10
}

/// A byte of a word. Scalars are skipped whole, so that what follows a lead byte is reached inside a word only.
private func isWordByte(_ bytes: Bytes, _ position: Int) -> Bool {
  switch bytes[position] {
  case UInt8(ascii: "&"), UInt8(ascii: "'"): true
  case 0xE2: bytes[position + 1] == 0x80 && bytes[position + 2] == 0x99
  case 0xC2: false
  case let byte: byte.isWordByte
  }
}

private func scalarLength(_ byte: UInt8) -> Int {
  switch byte {
  case 0xC2...0xDF: 2
  case 0xE0...0xEF: 3
  case 0xF0...0xF4: 4
  default: 1
  }
}

private func isJoint(_ bytes: Bytes, _ position: Int) -> Bool {
  (bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: ".")) && isWordByte(bytes, position + 1)
}

/// A word in small letters, Latin letters without their marks, apostrophes dropped.
private func plainWord(_ written: String) -> String {
  var result = ""
  for scalar in written.unicodeScalars {
    switch scalar.value {
    case 0x27, 0x2019: continue
    case 0x41...0x5A: result.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value + 32)))
    case ..<0x80: result.unicodeScalars.append(scalar)
    default: result += scalar.properties.lowercaseMapping
    }
  }
  return result
}

// MARK: Spoken figures

/// Turns figures as people say them into figures as the amount reader knows them.
///
///     "95 thousand euros" -> "95K EUR"    "95k usd" -> "95k USD"    "15 percent" -> "15%"
private func withCurrencies(_ question: String) -> String {
  var result = ""
  var wasNumber = false
  let pieces = question.split(whereSeparator: { $0 == " " || $0.isNewline || $0 == "\t" })
  for (index, piece) in pieces.enumerated() {
    // "A hundred thousand" begins with a number that is a word.
    if let number = wordNumbers[piece.lowercased()], index + 1 < pieces.count,
      let unit = spokenUnits[pieces[index + 1].lowercased().filter(\.isLetter)]
        ?? (pieces[index + 1].lowercased() == "k" ? spokenUnits["thousand"] : nil),
      unit.isGlued
    {
      if !result.isEmpty { result += " " }
      result += number
      wasNumber = true
      continue
    }
    let end = piece.lastIndex { $0.isLetter || $0 == "%" }.map(piece.index(after:)) ?? piece.endIndex
    let tail = piece[end...]
    let spoken = spokenUnits[piece[..<end].lowercased()]
    // A scale belongs to the number before it; a currency may also stand before one (`eur 95k`).
    if let spoken, spoken.needsNumber ? wasNumber : true {
      if !(spoken.needsNumber && spoken.isGlued), !result.isEmpty { result += " " }
      result += spoken.text + tail
    } else {
      if !result.isEmpty { result += " " }
      result += piece
      wasNumber = piece.utf8.contains { $0.isASCIIDigit }
    }
  }
  return result
}

private let wordNumbers = ["hundred": "100", "ninety": "90", "eighty": "80", "fifty": "50", "one": "1", "two": "2"]

private struct SpokenUnit {
  let text: String
  /// Whether it means this only behind a number.
  let needsNumber: Bool
  let isGlued: Bool
}

private let spokenUnits: [String: SpokenUnit] = {
  var units: [String: SpokenUnit] = [:]
  func add(_ words: String, _ text: String, needsNumber: Bool, isGlued: Bool) {
    for word in words.split(separator: " ") { units[String(word)] = SpokenUnit(text: text, needsNumber: needsNumber, isGlued: isGlued) }
  }
  add("thousand thousands grand", "K", needsNumber: true, isGlued: true)
  add("million millions mio mil", "M", needsNumber: true, isGlued: true)
  add("lakh lakhs lac", "L", needsNumber: true, isGlued: true)
  add("crore crores", "Cr", needsNumber: true, isGlued: true)
  add("percent pct percents", "%", needsNumber: true, isGlued: true)
  add("euro euros", "EUR", needsNumber: true, isGlued: false)
  add("dollar dollars bucks", "$", needsNumber: true, isGlued: false)
  add("pound pounds quid sterling", "GBP", needsNumber: true, isGlued: false)
  add("franc francs", "CHF", needsNumber: true, isGlued: false)
  add("rupee rupees", "INR", needsNumber: true, isGlued: false)
  add("kronor kroner kronas", "kr", needsNumber: true, isGlued: false)
  add("zloty zlotys", "PLN", needsNumber: true, isGlued: false)
  add("shekel shekels", "ILS", needsNumber: true, isGlued: false)
  add("yen", "JPY", needsNumber: true, isGlued: false)
  // Codes that are no English words.
  for code in "eur usd gbp chf cad aud sgd inr jpy sek nok dkk pln ils hkd nzd twd brl cny krw".split(separator: " ") {
    add(String(code), code.uppercased(), needsNumber: false, isGlued: false)
  }
  return units
}()
