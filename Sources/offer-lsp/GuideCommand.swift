import FoundationEssentials
import Glibc
import SalaryGuides

/// `offer-lsp guide list | show NAME | check FILE… | export FILE…`.
func runGuide(arguments: [String]) -> Int32 {
  switch arguments.first {
  case "export": return exportGuides(Array(arguments.dropFirst()))
  default: return 2
  }
}

private func exportGuides(_ paths: [String]) -> Int32 {
  for path in paths {
    guard let data = FileManager.default.contents(atPath: path) else { return 2 }
    let line = exportedJSON(readGuide(Array(data)), path: path)
    print(String(decoding: line, as: UTF8.self))
  }
  return 0
}
