/// The guides that are compiled in, read by the same reader as everybody's.
package let builtInGuides: [LibraryGuide] = EmbeddedTexts.all.sorted { $0.name < $1.name }.compactMap { name, text in
  let bytes = Array(text.utf8)
  return GuideHead(bytes).map { head in LibraryGuide(GuideSource(path: "built-in/\(name)", builtIn: true, head: head) { bytes }) }
}
