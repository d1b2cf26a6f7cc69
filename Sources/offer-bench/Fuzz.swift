import Fuzzing

/// `offer-bench fuzz [--seconds N] [--seed N]`: made-up sessions until the time is over or one goes wrong.
///
/// - Returns: 1 where something was wrong, told with the seed that shows it again.
func fuzz(seconds: Int, firstSeed: UInt64) -> Int32 {
  let clock = ContinuousClock()
  let end = clock.now + .seconds(seconds)
  var seed = firstSeed
  var steps = 0
  var slowest = Duration.zero
  while clock.now < end {
    do {
      var fuzzer = try SessionFuzzer(seed: seed)
      for _ in 0..<200 where clock.now < end {
        let start = clock.now
        try fuzzer.step()
        slowest = max(slowest, clock.now - start)
        steps += 1
      }
      try fuzzer.finish()
    } catch {
      print(error)
      return 1
    }
    seed += 1
  }
  print("\(steps) steps in \(seed - firstSeed) sessions, the slowest took \(slowest)")
  return slowest > .seconds(1) ? 1 : 0
}
