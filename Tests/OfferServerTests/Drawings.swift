import LanguageServerProtocol
import OfferServer
import SourceText

/// `$0` in a text, as JSON, and the text without it.
func cursor(in marked: String) -> (text: String, position: String) {
  let parts = marked.split(separator: "$0", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
  let line = parts[0].utf8.count { $0 == 0x0A }
  let start = parts[0].split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
  return (parts.joined(), #"{"line":\#(line),"character":\#(start.utf16.count)}"#)
}

extension JSONValue {
  /// A range of the protocol in bytes of a text, columns in UTF-16.
  func bytes(in text: String) -> TextRange {
    let bytes = Array(text.utf8)
    let lines = LineTable(bytes)
    func offset(_ end: String) -> Int {
      let place = Position(line: self[end]?["line"]?.int ?? 0, character: self[end]?["character"]?.int ?? 0)
      return lines.offset(of: place, in: bytes, encoding: .utf16)
    }
    return TextRange(offset("start"), offset("end"))
  }

  /// The edits that a workspace edit has for a document, applied.
  func applied(to text: String, of uri: String) -> String {
    let changed = (self["documentChanges"]?.array ?? []).filter { $0["textDocument"]?["uri"] == .string(uri) }
    let edits = changed.flatMap { $0["edits"]?.array ?? [] } + (self["changes"]?[uri]?.array ?? [])
    let replacements = edits.map { TextEdit(($0["range"] ?? .null).bytes(in: text), $0["newText"]?.string ?? "") }
    return String(decoding: applying(replacements, to: Array(text.utf8)), as: UTF8.self)
  }
}

/// Locations with the text that they cover: `b.offer 0 Paris`.
func drawn(_ locations: JSONValue, _ texts: [String: String]) -> [String] {
  (locations.array ?? []).map { location in
    let uri = location["uri"]?.string ?? ""
    let text = texts[uri] ?? ""
    let range = location["range"] ?? .null
    let words = Array(text.utf8)[range.bytes(in: text)]
    return "\(uri.split(separator: "/").last ?? "") \(range["start"]?["line"]?.int ?? -1) \(String(decoding: words, as: UTF8.self))"
  }
}
