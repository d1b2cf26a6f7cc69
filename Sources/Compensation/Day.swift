/// A day of the calendar. Foundation's parsing accepts 30 February; this does not.
package struct Day: Hashable, Sendable {
  package var year: Int { Int(years) }
  package var month: Int { Int(months) }
  package var day: Int { Int(days) }

  // Small, for trees are full of days.
  private let years: Int16
  private let months: Int8
  private let days: Int8

  /// - Parameter day: one that the calendar has.
  private init(known year: Int, _ month: Int, _ day: Int) {
    years = Int16(truncatingIfNeeded: year)
    months = Int8(truncatingIfNeeded: month)
    days = Int8(truncatingIfNeeded: day)
  }

  /// nil where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= daysInMonth(month, year) else { return nil }
    self.init(known: year, month, day)
  }

  /// Reads `2026-11-04`: four, two and two digits and nothing else.
  package init?(iso text: borrowing ArraySlice<UInt8>) {
    let start = text.startIndex
    guard text.count == 10, text[start + 4] == UInt8(ascii: "-"), text[start + 7] == UInt8(ascii: "-"),
      let year = digits(text, start, 4), let month = digits(text, start + 5, 2), let day = digits(text, start + 8, 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package init?(_ iso: String) {
    self.init(iso: ArraySlice(iso.utf8))
  }

  /// Days since 1970-01-01, negative before.
  package var daysSinceEpoch: Int {
    // Years start in March, so that the leap day is a year's last.
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  package init(daysSinceEpoch days: Int) {
    let z = min(max(days, -719_162), 2_932_896) + 719_468
    let era = z / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    self.init(known: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * mp + 2) / 5 + 1)
  }

  package func adding(days: Int) -> Day {
    Day(daysSinceEpoch: daysSinceEpoch + days)
  }
}

extension Day: Comparable {
  package static func < (a: Day, b: Day) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

extension Day: CustomStringConvertible {
  package var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

private func daysInMonth(_ month: Int, _ year: Int) -> Int {
  switch month {
  case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}

private func digits(_ text: ArraySlice<UInt8>, _ start: Int, _ count: Int) -> Int? {
  var value = 0
  for byte in text[start..<start + count] {
    guard byte >= 0x30, byte <= 0x39 else { return nil }
    value = value * 10 + Int(byte - 0x30)
  }
  return value
}
