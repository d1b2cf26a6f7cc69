import FoundationEssentials
import Glibc

/// How long a library of guides takes, beside tools that everybody knows: `guide export` against `cmark` rendering the same bytes,
/// `guide list` against `cat`; and how soon a server with that library answers its first completion, and how large it is then.
/// Whole processes, medians of one run.
///
///     offer-bench guides --corpus DIR --program PATH/offer-lsp
///
/// - Returns: 0 where all hold (ratios of at most 1 and 3, 100 ms, 64 MiB), else 1; 2 where the measuring could not be done.
func guideSpeed(corpus: String, program: String, rounds: Int) -> Int32 {
  guard let library = Library(copying: corpus, until: 4_500) else {
    print("\(corpus): no guides (files ending in .md) to measure with")
    return 2
  }
  defer { library.remove() }
  print("\(library.files.count) files, \(library.bytes / 1_000_000) MB, \(rounds) rounds")
  let export = median(rounds) { seconds(program, ["guide", "export"] + library.files) }
  let list = median(rounds) { seconds(program, ["guide", "list", "--guides", library.folder]) }
  let cat = median(rounds) { seconds("cat", library.files) }
  let cmark = median(rounds) { seconds("cmark", library.files) }
  guard let export, let list, let cat else {
    print("\(program): cannot be run")
    return 2
  }
  print("guide export  \(milliseconds(export))")
  print("guide list    \(milliseconds(list))")
  print("cat           \(milliseconds(cat))")
  var holds = true
  func report(_ name: String, _ ratio: Double, limit: Double) {
    print("\(name)  \((ratio * 100).rounded() / 100) (at most \(limit))")
    if ratio > limit { holds = false }
  }
  if let cmark {
    print("cmark         \(milliseconds(cmark))")
    report("export / cmark", export / cmark, limit: 1)
  } else {
    print("cmark is not installed: export is held against nothing")
  }
  report("list / cat    ", list / cat, limit: 3)
  let answers = (0..<max(1, rounds)).compactMap { _ in FirstCompletion(program: program, guides: library.folder) }
  guard let soon = median(answers.map(\.seconds)), let memory = answers.map(\.memory).max() else {
    print("\(program): the server does not answer")
    return 2
  }
  report("first completion, ms", soon * 1000, limit: 100)
  report("server, MiB         ", Double(memory) / 1_048_576, limit: 64)
  return holds ? 0 : 1
}

/// A folder of copies of a corpus, as many as a large library has.
private struct Library {
  let folder: String
  private(set) var files: [String] = []
  private(set) var bytes = 0

  init?(copying corpus: String, until count: Int) {
    let files = FileManager.default
    var template = Array("/tmp/offer-bench-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { return nil }
    folder = String(cString: made)
    let names = ((try? files.subpathsOfDirectory(atPath: corpus)) ?? []).filter { $0.hasSuffix(".md") }.sorted()
    guard !names.isEmpty else {
      remove()
      return nil
    }
    var round = 0
    while self.files.count < count {
      for name in names where self.files.count < count {
        guard let content = files.contents(atPath: corpus + "/" + name) else { continue }
        let path = "\(folder)/\(round)/\(name)"
        let parent = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        try? files.createDirectory(atPath: parent, withIntermediateDirectories: true)
        guard files.createFile(atPath: path, contents: content) else { continue }
        self.files.append(path)
        bytes += content.count
      }
      round += 1
      if self.files.count < round { break }
    }
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: folder)
  }
}
