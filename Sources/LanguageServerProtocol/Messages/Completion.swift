package enum CompletionItemKind: Int, Sendable, JSONWritable {
  case text = 1
  case field = 5
  case module = 9
  case unit = 11
  case value = 12
  case keyword = 14
  case snippet = 15
  case file = 17
  case enumMember = 20
  case constant = 21
  case event = 23

  package func write(to json: inout JSONWriter) { json.number(rawValue) }

  /// The kind where a client knows it; one that says nothing knows those of the protocol's first version.
  package func known(in set: [Int]?) -> CompletionItemKind {
    let isKnown = set?.contains(rawValue) ?? (rawValue <= 18)
    return isKnown ? self : .value
  }
}

package enum InsertTextFormat: Int, Sendable, JSONWritable {
  case plainText = 1
  case snippet = 2

  package func write(to json: inout JSONWriter) { json.number(rawValue) }
}

/// Where an item's text goes. `insert` ends at the cursor, `replace` with what stands after it.
package enum CompletionEdit: Sendable {
  case replace(PositionRange, newText: String)
  case insertOrReplace(insert: PositionRange, replace: PositionRange, newText: String)
  /// The list's `itemDefaults.editRange` serves.
  case listDefault(newText: String)
}

package struct CompletionItem: Sendable, JSONWritable {
  package let label: String
  /// `labelDetails`: what follows the label at once, and what stands at the line's end. For clients that show them.
  package let labelDetail: String?
  package let labelDescription: String?
  package let kind: CompletionItemKind
  package let detail: String?
  package let documentation: MarkupContent?
  package let preselect: Bool?
  package let sortText: String?
  package let filterText: String?
  package let format: InsertTextFormat?
  package let edit: CompletionEdit
  package let additionalEdits: [PositionEdit]?
  package let data: JSONValue?

  package init(
    label: String, labelDetail: String?, labelDescription: String?, kind: CompletionItemKind, detail: String?,
    documentation: MarkupContent?,
    preselect: Bool?, sortText: String?, filterText: String?, format: InsertTextFormat?, edit: CompletionEdit,
    additionalEdits: [PositionEdit]?, data: JSONValue?
  ) {
    self.label = label
    self.labelDetail = labelDetail
    self.labelDescription = labelDescription
    self.kind = kind
    self.detail = detail
    self.documentation = documentation
    self.preselect = preselect
    self.sortText = sortText
    self.filterText = filterText
    self.format = format
    self.edit = edit
    self.additionalEdits = additionalEdits
    self.data = data
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.shown("label", label)
      if labelDetail != nil || labelDescription != nil {
        $0.object("labelDetails") {
          $0.shown("detail", labelDetail)
          $0.shown("description", labelDescription)
        }
      }
      $0.member("kind", kind)
      $0.shown("detail", detail)
      $0.member("documentation", documentation)
      $0.member("preselect", preselect)
      $0.member("sortText", sortText)
      $0.member("filterText", filterText)
      $0.member("insertTextFormat", format)
      switch edit {
      case .replace(let range, let newText): $0.member("textEdit", PositionEdit(range: range, newText: newText))
      case .insertOrReplace(let insert, let replace, let newText):
        $0.object("textEdit") {
          $0.member("newText", newText)
          $0.member("insert", insert)
          $0.member("replace", replace)
        }
      case .listDefault(let newText): $0.member("textEditText", newText)
      }
      $0.member("additionalTextEdits", additionalEdits)
      $0.member("data", data)
    }
  }
}

package struct CompletionList: JSONWritable {
  package let isIncomplete: Bool
  /// `itemDefaults.editRange`, for clients that know it.
  package let editRange: PositionRange?
  package let items: [CompletionItem]

  package init(isIncomplete: Bool, editRange: PositionRange?, items: [CompletionItem]) {
    self.isIncomplete = isIncomplete
    self.editRange = editRange
    self.items = items
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("isIncomplete", isIncomplete)
      if let editRange { $0.object("itemDefaults") { $0.member("editRange", editRange) } }
      $0.member("items", items)
    }
  }
}
