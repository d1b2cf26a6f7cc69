package struct InlineCompletionItem: JSONWritable {
  package let insertText: String
  package let range: PositionRange

  package init(insertText: String, range: PositionRange) {
    self.insertText = insertText
    self.range = range
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("insertText", insertText)
      $0.member("range", range)
    }
  }
}

package struct InlineCompletionList: JSONWritable {
  package let items: [InlineCompletionItem]

  package init(items: [InlineCompletionItem]) { self.items = items }

  package func write(to json: inout JSONWriter) {
    json.object { $0.member("items", items) }
  }
}
