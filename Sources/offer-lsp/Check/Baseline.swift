import FoundationEssentials
import LanguageServerProtocol
import OfferAnalysis

/// The findings that were there when a baseline was written, by their fingerprints: of content, so that a line that moves stays
/// known. It holds no figure and nothing that a floor could be told from.
struct Baseline: Sendable {
  private let fingerprints: Set<String>
  /// The baseline as a file, a finding a line, so that changes read well in version control.
  let text: [UInt8]

  private struct File: Decodable {
    let version: Int
    let findings: [Entry]
  }

  private struct Entry: Decodable {
    let fingerprint: String
  }

  init(_ files: [CheckedFile]) {
    var lines: [[UInt8]] = []
    var fingerprints: Set<String> = []
    for file in files {
      for finding in file.findings {
        guard let fingerprint = finding.fingerprint?.text else { continue }
        var json = JSONWriter()
        json.object { json in
          json.member("path", file.path.text)
          json.member("code", finding.code.rawValue)
          json.member("fingerprint", fingerprint)
        }
        lines.append(json.bytes)
        fingerprints.insert(fingerprint)
      }
    }
    self.fingerprints = fingerprints
    let list = lines.isEmpty ? [] : Array("\n  ".utf8) + lines.joined(separator: ",\n  ".utf8) + Array("\n".utf8)
    text = Array("{\"version\": 1, \"findings\": [".utf8) + list + Array("]}\n".utf8)
  }

  init(_ text: [UInt8], named name: String) throws(Failure) {
    guard let file = try? JSONDecoder().decode(File.self, from: Data(text)), file.version == 1 else {
      throw Failure("\(name): is no baseline: write one with --write-baseline")
    }
    fingerprints = Set(file.findings.map(\.fingerprint))
    self.text = text
  }

  func contains(_ fingerprint: Fingerprint) -> Bool {
    fingerprints.contains(fingerprint.text)
  }
}
