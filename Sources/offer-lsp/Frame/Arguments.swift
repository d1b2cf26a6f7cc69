import Compensation
import Glibc
import SourceText

/// The arguments of one command, read and checked against its options.
struct Arguments: Sendable {
  private(set) var operands: [Path] = []
  private var values: [String: [Path]] = [:]

  /// Reads what follows the command's name.
  ///
  ///     ["note.offer", "--format=json", "--", "-odd.offer"]
  ///       ->  operands note.offer and -odd.offer, --format json
  init(_ words: [Path], for command: Command) throws(Failure) {
    var index = 0
    while index < words.count {
      let word = words[index]
      index += 1
      if word.bytes == Array("--".utf8) {
        operands += words[index...]
        break
      }
      guard word.bytes.first == UInt8(ascii: "-"), word.bytes.count > 1 else {
        operands.append(word)
        continue
      }
      let parts = word.bytes.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      var name = String(decoding: parts[0], as: UTF8.self)
      var inline = parts.count > 1 ? Path(parts[1]) : nil
      // `-j4`: the value right behind a short name.
      if name.utf8.count > 2, let option = command.allOptions.first(where: { $0.takesValue && $0.short == String(name.prefix(2)) }) {
        name = option.name
        inline = Path(word.bytes.dropFirst(2))
      }
      guard let option = command.allOptions.first(where: { $0.name == name || $0.short == name }) else {
        throw unknownOption(name, of: command)
      }
      if case .flag = option.value {
        guard inline == nil else { throw Failure("\(name) takes no value") }
        values[option.name, default: []].append(Path(""))
        continue
      }
      var value = inline
      if value == nil, index < words.count {
        value = words[index]
        index += 1
      }
      guard let value else { throw Failure("\(name) needs a value: \(option.synopsis)") }
      try check(value.text, for: option)
      values[option.name, default: []].append(value)
    }
  }

  func has(_ option: String) -> Bool { values[option] != nil }

  /// The last value given, as text.
  func text(_ option: String) -> String? { values[option]?.last?.text }

  func path(_ option: String) -> Path? { values[option]?.last }

  func paths(_ option: String) -> [Path] { values[option] ?? [] }

  func count(_ option: String) -> Int? { text(option).flatMap { Int($0) } }

  /// The day of `--today`, already checked.
  var today: Day? { text("--today").flatMap { Day($0) } }

  var isQuiet: Bool { has("--quiet") }
  var isVerbose: Bool { has("--verbose") && !isQuiet }

  /// Whether what goes to the descriptor is coloured.
  func ink(for descriptor: Int32 = STDOUT_FILENO) -> Ink {
    switch text("--color") {
    case "always": Ink(isOn: true)
    case "never": Ink(isOn: false)
    default: Ink(isOn: isTerminal(descriptor) && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb")
    }
  }
}

private func check(_ value: String, for option: Option) throws(Failure) {
  switch option.value {
  case .flag, .file, .folder: break
  case .choice(let words):
    guard !words.contains(value) else { return }
    throw Failure("\(option.name) \(value): \(suggestion(for: value, among: words))allowed are \(words.joined(separator: ", "))")
  case .count:
    guard let number = Int(value), number > 0 else { throw Failure("\(option.name) \(value): expected a whole number from 1") }
  case .text("DATE"):
    guard Day(value) != nil else { throw Failure("\(option.name) \(value): expected a day such as 2026-11-20") }
  case .text: break
  }
}

private func unknownOption(_ name: String, of command: Command) -> Failure {
  let known = command.allOptions.filter { !$0.isHidden }.map(\.name)
  return Failure("unknown option \(name): \(suggestion(for: name, among: known))see offer-lsp help \(command.name)")
}

/// `did you mean "format"? `, with a blank to follow, or nothing.
func suggestion(for word: String, among known: [String]) -> String {
  let near = nearest(to: word, in: known)
  return near.isEmpty ? "" : "did you mean \(near.joined(separator: " or "))? "
}
