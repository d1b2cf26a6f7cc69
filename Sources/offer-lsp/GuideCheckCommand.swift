import LanguageServerProtocol
import Processors
import SalaryGuides
import SourceText

/// `guide check FILE…`: what in the guides cannot be read, with places. Status 1 on any.
func checkGuides(_ operands: [Path], _ arguments: Arguments) throws -> ExitStatus {
  guard !operands.isEmpty else { throw Failure("guide check needs files") }
  var faults: [Failure] = []
  let files = guideFiles(operands, faults: &faults)
  var checked: [CheckedGuide] = []
  for result in concurrently(files, check) {
    switch result {
    case .success(let guide): checked.append(guide)
    case .failure(let failure): faults.append(failure)
    }
  }
  reportDuplicates(&checked)
  if arguments.text("--format") == "json" {
    try printOut(json(checked) + Array("\n".utf8))
  } else {
    let ink = arguments.ink()
    try printOut(checked.flatMap(\.problems).map { line(of: $0, ink) }.joined())
  }
  for fault in faults { printError("offer-lsp: \(fault.message)") }
  if !faults.isEmpty { return .failed }
  return checked.contains { !$0.problems.isEmpty } ? .found : .clean
}

private struct CheckedGuide: Sendable {
  let path: String
  let company: String
  let role: String
  let title: (start: Position, end: Position)
  var problems: [PlacedProblem]
}

/// A problem with its place in lines and scalars, from 0.
private struct PlacedProblem: Sendable {
  let path: String
  let start: Position
  let end: Position
  let code: GuideProblem.Code
  let message: String
}

private func check(_ file: Path) -> Result<CheckedGuide, Failure> {
  do throws(Failure) {
    let text = try readText(file)
    let guide = readGuide(text)
    let lines = LineTable(text)
    func position(_ offset: Int) -> Position { lines.position(of: offset, in: text, encoding: .utf32) }
    let problems = guide.problems.map {
      PlacedProblem(
        path: file.text, start: position($0.place.range.start), end: position($0.place.range.end), code: $0.code, message: $0.message)
    }
    let title = (position(guide.title.range.start), position(guide.title.range.end))
    return .success(CheckedGuide(path: file.text, company: guide.company, role: guide.role, title: title, problems: problems))
  } catch {
    return .failure(error)
  }
}

/// A second guide for the same company and role would serve completion only.
private func reportDuplicates(_ guides: inout [CheckedGuide]) {
  var first: [String: String] = [:]
  for index in guides.indices where !guides[index].company.isEmpty {
    let guide = guides[index]
    let key = comparableName(guide.company) + "\n" + comparableName(guide.role)
    guard let other = first[key] else {
      first[key] = guide.path
      continue
    }
    guard other != guide.path else { continue }
    guides[index].problems.insert(
      PlacedProblem(
        path: guide.path, start: guide.title.start, end: guide.title.end, code: .duplicateGuide,
        message: "\(other) is for the same company and role, and serves"), at: 0)
  }
}

private func line(of problem: PlacedProblem, _ ink: Ink) -> String {
  let place = "\(visible(problem.path)):\(problem.start.line + 1):\(problem.start.character + 1)"
  return "\(ink(.bold, place)): \(ink(.yellow, "warning")): \(visible(problem.message)) \(ink(.dim, "[\(problem.code.rawValue)]"))\n"
}

private func json(_ guides: [CheckedGuide]) -> [UInt8] {
  var json = JSONWriter()
  json.object { json in
    json.member("version", 1)
    json.member("files", guides.count)
    json.array("problems", guides.flatMap(\.problems)) { json, problem in
      json.object { json in
        json.member("path", problem.path)
        json.member("line", problem.start.line + 1)
        json.member("column", problem.start.character + 1)
        json.member("endLine", problem.end.line + 1)
        json.member("endColumn", problem.end.character + 1)
        json.member("code", problem.code.rawValue)
        json.shown("message", problem.message)
      }
    }
  }
  return json.bytes
}
