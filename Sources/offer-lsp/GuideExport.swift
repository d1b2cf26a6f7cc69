import Compensation
import LanguageServerProtocol
import SalaryGuides

/// A guide as one line of JSON, keys in a fixed order, without the line's end. What the guide lacks or leaves unclear is null.
func exportedJSON(_ guide: Guide, path: String) -> [UInt8] {
  var json = JSONWriter()
  json.object { json in
    json.member("path", path)
    json.nullable("company", guide.company.isEmpty ? nil : guide.company)
    json.nullable("role", guide.role.isEmpty ? nil : guide.role)
    json.member("dna", guide.dna)
    json.member("aliases", guide.aliases)
    json.list("regions", guide.regions) { $0.write($1) }
    json.member("levels", guide.levels.map(\.text))
    json.list("levers", guide.levers) { json, lever in
      json.member("number", lever.number)
      json.member("title", lever.title)
      json.list("figures", lever.figures) { $0.write($1) }
    }
    json.list("scripts", guide.scripts) { $0.member("title", $1.title) }
    json.list("asks", guide.asks) { json, ask in
      json.write(ask.figure)
      json.nullable("region", ask.region)
    }
    json.list("floors", guide.floors) { json, floor in
      json.member("component", floor.component.rawValue)
      json.member("currency", floor.currency.code)
      json.amount("amount", floor.amount)
      json.nullable("region", floor.region)
      json.member("phrase", floor.phrase.rawValue)
    }
    json.list("competing", guide.competing) { json, offer in
      json.member("name", offer.name)
      json.write(offer.figure)
    }
    json.member("terms", guide.terms.map(\.text))
    json.member("sources", guide.sources.count)
    json.member("placeholders", guide.placeholders.count)
    json.list("problems", guide.problems) { json, problem in
      json.member("line", problem.place.line + 1)
      json.member("code", problem.code.rawValue)
      json.member("message", problem.message)
    }
  }
  return json.bytes
}

extension JSONWriter {
  fileprivate mutating func write(_ region: GuideRegion) {
    nullable("name", region.name)
    nullable("level", region.level)
    band("base", region.base) { $0.member("derived", $1.derivation != nil) }
    band("equity", region.equity) { json, band in
      json.nullable("years", band.years)
      json.member("derived", band.derivation != nil)
    }
    switch region.bonus {
    case .percent(let low, let high, _)?:
      object("bonus") { json in
        json.amount("percentLow", low)
        json.amount("percentHigh", high)
      }
    case .money(let money)?: band("bonus", money)
    case nil: null("bonus")
    }
    band("total", region.total)
    band("band", region.band)
    nullable("note", region.note)
  }

  fileprivate mutating func write(_ figure: GuideFigure) {
    nullable("component", figure.component?.rawValue)
    member("currency", figure.currency.code)
    amount("low", figure.low)
    amount("high", figure.high)
  }

  private mutating func band(_ name: String, _ band: GuideBand?, _ more: (inout JSONWriter, GuideBand) -> Void = { _, _ in }) {
    guard let band else { return null(name) }
    object(name) { json in
      json.member("currency", band.currency.code)
      json.amount("low", band.low)
      json.amount("high", band.high)
      more(&json, band)
    }
  }

  /// A number of at most two decimals, or null.
  fileprivate mutating func amount(_ name: String, _ amount: Ratio?) {
    guard let amount else { return null(name) }
    value(name) { $0.verbatim(plainNumber(amount).utf8) }
  }

  fileprivate mutating func nullable(_ name: String, _ value: (some JSONWritable)?) {
    if let value { member(name, value) } else { null(name) }
  }

  fileprivate mutating func null(_ name: String) {
    value(name) { $0.word("null") }
  }

  fileprivate mutating func list<Item>(_ name: String, _ items: [Item], _ write: (inout JSONWriter, Item) -> Void) {
    array(name, items) { json, item in json.object { write(&$0, item) } }
  }
}
