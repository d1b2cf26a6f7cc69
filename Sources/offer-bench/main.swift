// offer-bench: how fast the server is, and whether made-up sessions find anything wrong with it.

import Glibc

let arguments = Array(CommandLine.arguments.dropFirst())

func number(after option: String, or fallback: Int) -> Int {
  arguments.firstIndex(of: option).flatMap { $0 + 1 < arguments.count ? Int(arguments[$0 + 1]) : nil } ?? fallback
}

func text(after option: String, or fallback: String) -> String {
  arguments.firstIndex(of: option).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil } ?? fallback
}

switch arguments.first {
case "fuzz": exit(fuzz(seconds: number(after: "--seconds", or: 60), firstSeed: UInt64(clamping: number(after: "--seed", or: 1))))
case "speed": speed()
case "long": speedOfLongNote(lines: number(after: "--lines", or: 100_000))
case "mail": speedOfMail()
case "start": exit(start())
case "guides":
  exit(
    guideSpeed(
      corpus: text(after: "--corpus", or: "guides"), program: text(after: "--program", or: "offer-lsp"),
      rounds: number(after: "--rounds", or: 5)))
case "check":
  exit(
    checkSpeed(
      program: text(after: "--program", or: "offer-lsp"), against: text(after: "--against", or: "ruff check --no-cache"),
      rounds: number(after: "--rounds", or: 9)))
default:
  print(
    "usage: offer-bench speed\n       offer-bench long [--lines N]\n       offer-bench mail\n       offer-bench start\n       offer-bench fuzz [--seconds N] [--seed N]"
  )
  print("       offer-bench check [--program PATH] [--against COMMAND] [--rounds N]")
  print("       offer-bench guides --corpus DIR [--program PATH] [--rounds N]")
  exit(2)
}
