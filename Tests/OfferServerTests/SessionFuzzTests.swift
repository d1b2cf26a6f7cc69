import Fuzzing
import Testing

@Test(arguments: 1...16)
func madeUpSessionsFindNothingWrong(seed: UInt64) throws {
  var fuzzer = try SessionFuzzer(seed: seed)
  for _ in 0..<150 { try fuzzer.step() }
  try fuzzer.finish()
}
