import FoundationEssentials
import Glibc

/// How long `check` takes over 10,000 notes of 12 lines, beside a linter that everybody knows over 10,000 Python files of 12 lines.
/// Whole processes, in turn, medians of one run, after a round that warms the file cache.
///
///     offer-bench check --program PATH/offer-lsp --against "ruff check --no-cache"
///
/// - Parameter against: parted at blanks; the folder of Python files is put behind it.
/// - Returns: 0 where both ratios are at most 1 and the memory below 100 MiB, else 1; 2 where the measuring could not be done.
func checkSpeed(program: String, against: String, rounds: Int) -> Int32 {
  guard let folder = MadeFiles() else {
    print("the files to measure with cannot be written")
    return 2
  }
  defer { folder.remove() }
  let other = against.split(separator: " ").map(String.init)
  guard let name = other.first else { return 2 }
  let check = ["check", "--no-mask", "--today", "2026-11-20"]
  var clean: [ProcessCost] = []
  var findings: [ProcessCost] = []
  var reference: [ProcessCost] = []
  for round in 0...max(1, rounds) {
    guard let a = run(program, check + [folder.path + "/clean"]), let b = run(program, check + [folder.path + "/findings"]),
      a.status == 0, b.status == 1
    else {
      print("\(program): cannot be run")
      return 2
    }
    guard let c = run(name, other.dropFirst() + [folder.path + "/python"]), c.status < 2 else {
      print("\(name) cannot be run")
      return 2
    }
    guard round > 0 else { continue }
    clean.append(a)
    findings.append(b)
    reference.append(c)
  }
  guard let base = median(reference.map(\.seconds)) else { return 2 }
  print("\(against)  \(milliseconds(base)), \(MadeFiles.count) files, \(rounds) rounds")
  var holds = true
  for (name, costs) in [("notes without findings", clean), ("notes with findings   ", findings)] {
    guard let time = median(costs.map(\.seconds)), let memory = costs.map(\.memory).max() else { return 2 }
    let ratio = time / base
    print("\(name)  \(milliseconds(time)), \(memory / 1024) MiB, ratio \((ratio * 100).rounded() / 100) (at most 1)")
    if ratio > 1 || memory >= 100 << 10 { holds = false }
  }
  return holds ? 0 : 1
}

/// Notes with and without findings and Python files, in folders of 500.
private struct MadeFiles {
  static let count = 10_000
  let path: String

  init?() {
    var template = Array("/tmp/offer-bench-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { return nil }
    path = String(cString: made)
    for index in 0..<Self.count {
      let files = [
        ("clean", "offer", Self.note(index, ask: 100 + index % 8, lever: "lever")),
        ("findings", "offer", Self.note(index, ask: 70 + index % 30, lever: "levr")), ("python", "py", Self.python(index)),
      ]
      for (folder, suffix, text) in files {
        let parent = "\(path)/\(folder)/\(index / 500)"
        try? FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        guard FileManager.default.createFile(atPath: "\(parent)/n\(index).\(suffix)", contents: Data(text.utf8)) else {
          remove()
          return nil
        }
      }
    }
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }

  private static func note(_ index: Int, ask: Int, lever: String) -> String {
    """
    # Search \(index)
    company: Mistral AI
    role: Security Engineer
    region: Paris
    deadline: 2026-12-01
    offer 2026-11-02: base €98K, equity €165K over 4 years
    ask 2026-11-04: €\(ask)K base, €175K equity over four years and a €15K signing bonus
    floor: total €138K
    competing Google 2026-11-03: base €90K, equity €100K over 4 years   # by phone
    term asked: double-trigger acceleration
    \(lever): EU Regulatory Security Compliance
    note: thread number \(index)

    """
  }

  private static func python(_ index: Int) -> String {
    """
    import os
    import sys


    def add_\(index)(first, second):
        # The sum of both.
        return first + second


    if __name__ == "__main__":
        print(add_\(index)(len(os.name), len(sys.argv)))
        print("number \(index)")

    """
  }
}
