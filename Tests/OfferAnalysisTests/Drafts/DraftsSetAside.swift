/// Drafts that nobody looks at while the reader is being written.
let draftsSetAside = #"""

  """#
