package struct CodeLens: JSONWritable {
  package let range: PositionRange
  /// Nil until it is resolved.
  package let command: Command?
  package let data: JSONValue?

  package init(range: PositionRange, command: Command?, data: JSONValue?) {
    self.range = range
    self.command = command
    self.data = data
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("range", range)
      $0.member("command", command)
      $0.member("data", data)
    }
  }
}
