// offer-bench: how fast the server is, and whether made-up sessions find anything wrong with it.

import Glibc

let arguments = Array(CommandLine.arguments.dropFirst())

func number(after option: String, or fallback: Int) -> Int {
  arguments.firstIndex(of: option).flatMap { $0 + 1 < arguments.count ? Int(arguments[$0 + 1]) : nil } ?? fallback
}

switch arguments.first {
case "fuzz": exit(fuzz(seconds: number(after: "--seconds", or: 60), firstSeed: UInt64(clamping: number(after: "--seed", or: 1))))
case "speed": speed()
case "start": exit(start())
default:
  print("usage: offer-bench speed\n       offer-bench start\n       offer-bench fuzz [--seconds N] [--seed N]")
  exit(2)
}
