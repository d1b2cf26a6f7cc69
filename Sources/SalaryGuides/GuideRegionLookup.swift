extension Guide {
  /// The region that a name means: `NYC`, `new york` and `New York (HQ)` all find the row `New York City (HQ)`.
  ///
  /// The whole name comes first, then the name without its parenthesis, then other names of the place, then one place of a row
  /// that names several (`Bay Area / Seattle (US)`). A name that fits several rows so finds the first. With levels, the first level's row.
  package func region(named name: String) -> GuideRegion? {
    let full = comparableFullName(name)
    guard !full.isEmpty else { return nil }
    if let exact = regions.first(where: { $0.name.map(comparableFullName) == full }) { return exact }
    let plain = comparableName(name)
    if let same = regions.first(where: { $0.name.map(comparableName) == plain }) { return same }
    let place = comparablePlace(name)
    if let alias = regions.first(where: { $0.name.map(comparablePlace) == place }) { return alias }
    guard let row = regions.first(where: { $0.name.map { placeNames(in: $0).contains(place) } ?? false }) else { return nil }
    return row.otherPlace.first { $0.name.map { placeNames(in: $0).contains(place) } ?? false } ?? row
  }

  /// The rows of a region, one a level.
  package func regions(named name: String) -> [GuideRegion] {
    guard let first = region(named: name) else { return [] }
    let rows = regions.filter { $0.name == first.name }
    return rows.isEmpty ? [first] : rows
  }

  /// The names of the regions, each once, in the table's order.
  package var regionNames: [String] {
    var seen: Set<String> = []
    return regions.compactMap(\.name).filter { seen.insert($0).inserted }
  }

  /// The region's name that is nearest to one that no row has.
  package func nearestRegion(to name: String) -> String? {
    nearestName(to: name, among: regionNames)
  }
}

/// The places that a region's cell names, in comparable form: `US (Menlo Park / NYC)` gives `us`, `menlopark` and `newyork`;
/// `Denver CO` gives `denver` besides `denverco`.
func placeNames(in region: String) -> [String] {
  var names: [String] = []
  for part in region.utf8.split(whereSeparator: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }) {
    let part = String(decoding: part, as: UTF8.self)
    let whole = comparablePlace(part)
    guard !whole.isEmpty, !notPlaces.contains(whole) else { continue }
    names.append(whole)
    if let short = withoutState(part) {
      let place = comparablePlace(short)
      if place != whole { names.append(place) }
    }
  }
  return names
}

/// `Denver CO` and `Dallas, TX` without the state; nil where there is none.
func withoutState(_ place: String) -> String? {
  let bytes = trimmed(Array(place.utf8)[...])
  guard bytes.count > 3, isUpper(bytes[bytes.endIndex - 1]), isUpper(bytes[bytes.endIndex - 2]) else { return nil }
  let before = bytes[bytes.endIndex - 3]
  guard isBlank(before) || before == UInt8(ascii: ",") else { return nil }
  return trimmed(bytes.dropLast(3)).text
}

private let notPlaces: Set<String> = ["hq", "ushq", "globalhq", "rare", "rd", "majortechhubs", "othermarkets"]
