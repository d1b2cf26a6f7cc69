import Compensation

/// A guide as one line of JSON, keys in a fixed order, without the line's end.
///
/// A writer of its own: the general encoder orders keys at random and is too slow for thousands of guides.
package func exportedJSON(_ guide: Guide, path: String) -> [UInt8] {
  var json = JSONWriter()
  json.object { json in
    json.key("path", path)
    json.key("company", guide.company.isEmpty ? nil : guide.company)
    json.key("role", guide.role.isEmpty ? nil : guide.role)
    json.key("dna", texts: guide.dna)
    json.key("aliases", texts: guide.aliases)
    json.list("regions", guide.regions) { $0.write($1) }
    json.key("levels", texts: guide.levels.map(\.text))
    json.list("levers", guide.levers) { json, lever in
      json.key("number", Ratio(lever.number))
      json.key("title", lever.title)
      json.list("figures", lever.figures) { $0.write($1) }
    }
    json.list("scripts", guide.scripts) { $0.key("title", $1.title) }
    json.list("asks", guide.asks) { json, ask in
      json.write(ask.figure)
      json.key("region", ask.region)
    }
    json.list("floors", guide.floors) { json, floor in
      json.key("component", floor.component.rawValue)
      json.key("currency", floor.currency.code)
      json.key("amount", floor.amount)
      json.key("region", floor.region)
      json.key("phrase", floor.phrase.rawValue)
    }
    json.list("competing", guide.competing) { json, offer in
      json.key("name", offer.name)
      json.write(offer.figure)
    }
    json.key("terms", texts: guide.terms.map(\.text))
    json.key("sources", Ratio(guide.sources.count))
    json.key("placeholders", Ratio(guide.placeholders.count))
    json.list("problems", guide.problems) { json, problem in
      json.key("line", Ratio(problem.place.line + 1))
      json.key("code", problem.code.rawValue)
      json.key("message", problem.message)
    }
  }
  return json.bytes
}

extension JSONWriter {
  fileprivate mutating func write(_ region: GuideRegion) {
    key("name", region.name)
    key("level", region.level)
    member("base", region.base) { json, band in
      json.writeEnds(band)
      json.key("derived", band.derivation != nil)
    }
    member("equity", region.equity) { json, band in
      json.writeEnds(band)
      json.key("years", band.years.map { Ratio($0) })
      json.key("derived", band.derivation != nil)
    }
    member("bonus", region.bonus) { json, bonus in
      switch bonus {
      case .percent(let low, let high, _):
        json.key("percentLow", low)
        json.key("percentHigh", high)
      case .money(let band): json.writeEnds(band)
      }
    }
    member("total", region.total) { $0.writeEnds($1) }
    member("band", region.band) { $0.writeEnds($1) }
    key("note", region.note)
  }

  private mutating func writeEnds(_ band: GuideBand) {
    key("currency", band.currency.code)
    key("low", band.low)
    key("high", band.high)
  }

  fileprivate mutating func write(_ figure: GuideFigure) {
    key("component", figure.component?.rawValue)
    key("currency", figure.currency.code)
    key("low", figure.low)
    key("high", figure.high)
  }
}
