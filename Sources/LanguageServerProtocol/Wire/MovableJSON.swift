/// Elements of a list of JSON that are about a piece of a text. Their line numbers count from the piece's first line and are left
/// open, so that they can be kept and written again wherever the piece has moved to.
package struct MovableJSON: Sendable {
  private let bytes: [UInt8]
  private let lines: [(offset: Int, line: Int)]

  package init(_ elements: [some JSONWritable]) {
    var json = JSONWriter()
    json.leaveLinesOpen()
    for element in elements { element.write(to: &json) }
    bytes = json.bytes
    lines = json.openLines ?? []
  }

  /// The elements of a piece whose first line is that of the text.
  package func moved(to firstLine: Int) -> MovedJSON { MovedJSON(json: self, firstLine: firstLine) }

  fileprivate func write(to json: inout JSONWriter, firstLine: Int) {
    guard !bytes.isEmpty else { return }
    var written = 0
    json.assembled { json in
      for (offset, line) in lines {
        json.part(bytes[written..<offset])
        json.digits(of: firstLine + line)
        written = offset
      }
      json.part(bytes[written...])
    }
  }
}

package struct MovedJSON: JSONWritable {
  fileprivate let json: MovableJSON
  fileprivate let firstLine: Int

  package func write(to json: inout JSONWriter) { self.json.write(to: &json, firstLine: firstLine) }
}
