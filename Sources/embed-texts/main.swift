// embed-texts OUTPUT FILE…: writes a Swift file with `EmbeddedTexts.all`, the given text files by name.
//
// Raw string literals compile in no time, where an array of bytes of the same size takes minutes.

import FoundationEssentials
import Glibc

func literal(_ text: String) -> String {
  // A delimiter with more `#` than any run in the text, so that nothing in it can end the literal or interpolate.
  var longest = 0
  var run = 0
  for byte in text.utf8 {
    run = byte == UInt8(ascii: "#") ? run + 1 : 0
    longest = max(longest, run)
  }
  let pounds = String(repeating: "#", count: longest + 1)
  return "\(pounds)\"\"\"\n\(text)\n\"\"\"\(pounds)"
}

let arguments = Array(CommandLine.arguments.dropFirst())
guard let output = arguments.first else {
  print("usage: embed-texts OUTPUT FILE…")
  exit(2)
}
var source = "// Written by embed-texts; edit the files in Texts instead.\n\nenum EmbeddedTexts {\n"
source += "  static let all: [(name: String, text: String)] = [\n"
for path in arguments.dropFirst().sorted() {
  guard let data = FileManager.default.contents(atPath: path), let text = String(validating: data, as: UTF8.self) else {
    print("\(path): cannot be read as UTF-8")
    exit(1)
  }
  let name = path.split(separator: "/").last.map(String.init) ?? path
  source += "(\"\(name)\", \(literal(text))),\n"
}
source += "  ]\n}\n"
guard FileManager.default.createFile(atPath: output, contents: Data(source.utf8)) else {
  print("\(output): cannot be written")
  exit(1)
}
