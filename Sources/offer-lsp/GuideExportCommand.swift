import Processors
import SalaryGuides

/// `guide export FILE…`: a line of JSON a guide, in the order given.
///
/// A file that cannot be read is said and hides no other's line.
func exportGuides(_ operands: [Path]) throws -> ExitStatus {
  guard !operands.isEmpty else { throw Failure("guide export needs files") }
  var faults: [Failure] = []
  let files = guideFiles(operands, faults: &faults)
  // In pieces, so that a library of any size needs the memory of one piece.
  for start in stride(from: 0, to: files.count, by: 512) {
    var output: [UInt8] = []
    for result in concurrently(Array(files[start..<min(start + 512, files.count)]), exported) {
      switch result {
      case .success(let line): output += line
      case .failure(let failure): faults.append(failure)
      }
    }
    try printOut(output)
  }
  for fault in faults { printError("offer-lsp: \(fault.message)") }
  return faults.isEmpty ? .clean : .failed
}

private func exported(_ file: Path) -> Result<[UInt8], Failure> {
  do throws(Failure) {
    let text = try readText(file)
    return .success(exportedJSON(readGuide(text), path: file.text) + [0x0A])
  } catch {
    return .failure(error)
  }
}
