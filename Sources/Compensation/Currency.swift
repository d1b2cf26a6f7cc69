/// A currency of ISO 4217.
///
/// Public, so that comparing two is inlined everywhere.
public struct Currency: Hashable, Sendable, Comparable {
  /// The three letters, packed: comparing currencies is comparing integers.
  @usableFromInline let packed: UInt32
  /// How many decimals the minor unit has: 2 for most, 0 for JPY, 3 for KWD.
  package var minorDigits: Int { Int(decimals) }
  private let decimals: UInt8

  private init(packed: UInt32, minorDigits: Int) {
    self.packed = packed
    decimals = UInt8(clamping: minorDigits)
  }

  /// The currency with this code, in any case of letters; nil where ISO 4217 has none.
  package init?(code: some Collection<UInt8>) {
    guard let packed = pack(code), let digits = minorDigitsByCode[packed] else { return nil }
    self.init(packed: packed, minorDigits: digits)
  }

  package init?(_ code: String) {
    self.init(code: Array(code.utf8))
  }

  package var code: String {
    String(decoding: [UInt8(packed >> 16 & 0xFF), UInt8(packed >> 8 & 0xFF), UInt8(packed & 0xFF)], as: UTF8.self)
  }

  @inlinable public static func == (a: Currency, b: Currency) -> Bool { a.packed == b.packed }

  @inlinable public static func < (a: Currency, b: Currency) -> Bool { a.packed < b.packed }

  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(packed) }

  private static func known(_ code: StaticString, _ digits: Int = 2) -> Currency {
    let bytes = UnsafeBufferPointer(start: code.utf8Start, count: code.utf8CodeUnitCount)
    return Currency(packed: pack(bytes) ?? 0, minorDigits: digits)
  }

  package static let eur = known("EUR")
  package static let usd = known("USD")
  package static let gbp = known("GBP")
  package static let inr = known("INR")
  package static let krw = known("KRW", 0)
  package static let ils = known("ILS")
  package static let pln = known("PLN")
  package static let jpy = known("JPY", 0)
  package static let cny = known("CNY")
  package static let cad = known("CAD")
  package static let aud = known("AUD")
  package static let sgd = known("SGD")
  package static let hkd = known("HKD")
  package static let nzd = known("NZD")
  package static let twd = known("TWD")
  package static let brl = known("BRL")
  package static let sek = known("SEK")
  package static let nok = known("NOK")
  package static let dkk = known("DKK")
  package static let isk = known("ISK", 0)
  package static let chf = known("CHF")

  /// Whether a bare `$` can stand for it where a region is paid in it.
  package var isDollar: Bool { dollars.contains(self) }
  /// Whether a bare `¥` can stand for it.
  package var isYenOrYuan: Bool { self == .jpy || self == .cny }
  /// Whether a bare `kr` can stand for it.
  package var isKrone: Bool { [.sek, .nok, .dkk, .isk].contains(self) }

  /// The symbol that is this currency's alone wherever it stands, if it has one.
  package var ownSymbol: String? {
    switch self {
    case .eur: "€"
    case .gbp: "£"
    case .inr: "₹"
    case .krw: "₩"
    case .ils: "₪"
    case .cad: "C$"
    case .aud: "A$"
    case .sgd: "S$"
    case .hkd: "HK$"
    case .nzd: "NZ$"
    case .twd: "NT$"
    case .brl: "R$"
    case .pln: "zł"
    default: nil
    }
  }
}

extension Currency: CustomStringConvertible {
  public var description: String { code }
}

/// A currency as somebody wrote it: some marks mean another currency in another region.
package enum CurrencyMark: Hashable, Sendable {
  /// A code, or a symbol that is one currency's alone.
  case currency(Currency)
  case dollar
  case yen
  case krone

  /// What the mark stands for in a region paid in `local` (nil where no region is known); nil for a `kr` nobody can tell.
  package func resolved(in local: Currency?) -> Currency? {
    switch self {
    case .currency(let currency): currency
    case .dollar: local.flatMap { $0.isDollar ? $0 : nil } ?? .usd
    case .yen: local.flatMap { $0.isYenOrYuan ? $0 : nil } ?? .jpy
    case .krone: local.flatMap { $0.isKrone ? $0 : nil }
    }
  }
}

/// How a currency is best written where `local` is the region's: a symbol that reads back as the same currency there, else the code and a blank.
package func prefix(of currency: Currency, local: Currency?) -> String {
  if let symbol = currency.ownSymbol {
    return symbol
  }
  if currency.isDollar, CurrencyMark.dollar.resolved(in: local) == currency { return "$" }
  if currency.isYenOrYuan, CurrencyMark.yen.resolved(in: local) == currency { return "¥" }
  if currency.isKrone, CurrencyMark.krone.resolved(in: local) == currency { return "kr" }
  return currency.code + " "
}

private func pack(_ code: some Collection<UInt8>) -> UInt32? {
  guard code.count == 3 else { return nil }
  var packed: UInt32 = 0
  for byte in code {
    let upper = byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte
    guard upper >= 0x41, upper <= 0x5A else { return nil }
    packed = packed << 8 | UInt32(upper)
  }
  return packed
}

private let dollars: Set<Currency> = Set(
  [
    "USD", "CAD", "AUD", "SGD", "HKD", "NZD", "TWD", "ARS", "CLP", "COP", "MXN", "UYU", "BSD", "BBD", "BZD", "BMD", "BND", "KYD", "FJD",
    "GYD",
    "JMD", "LRD", "NAD", "SBD", "SRD", "TTD", "XCD", "DOP",
  ]
  .compactMap { Currency($0) })

/// The active codes of ISO 4217 with the digits of their minor units.
private let minorDigitsByCode: [UInt32: Int] = {
  let none = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"
  let three = "BHD IQD JOD KWD LYD OMR TND"
  let two = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP \
    ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL \
    MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD \
    SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG
    """
  var table: [UInt32: Int] = [:]
  for (list, digits) in [(none, 0), (two, 2), (three, 3)] {
    for code in list.split(separator: " ") {
      if let packed = pack(Array(code.utf8)) { table[packed] = digits }
    }
  }
  return table
}()

/// Every ISO 4217 code that amounts are read in, sorted.
package let currencyCodes: [String] = minorDigitsByCode.map { Currency(code: unpack($0.key))?.code ?? "" }.sorted()

private func unpack(_ packed: UInt32) -> [UInt8] {
  [UInt8(packed >> 16 & 0xFF), UInt8(packed >> 8 & 0xFF), UInt8(packed & 0xFF)]
}
