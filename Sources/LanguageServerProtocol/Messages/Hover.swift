package struct Hover: JSONWritable {
  package let contents: MarkupContent
  package let range: PositionRange

  package init(contents: MarkupContent, range: PositionRange) {
    self.contents = contents
    self.range = range
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("contents", contents)
      $0.member("range", range)
    }
  }
}
