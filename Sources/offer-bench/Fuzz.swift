import Fuzzing
import Glibc
import Synchronization

/// `offer-bench fuzz [--seconds N] [--seed N]`: made-up sessions until the time is over or one goes wrong.
///
/// A trap, and a step that goes on and on, end the process; the seed that shows them again is told all the same.
///
/// - Returns: 1 where something was wrong, told with the seed that shows it again.
func fuzz(seconds: Int, firstSeed: UInt64) -> Int32 {
  let clock = ContinuousClock()
  let end = clock.now + .seconds(seconds)
  var seed = firstSeed
  var steps = 0
  var slowest = Duration.zero
  tellSeedAtTheEnd()
  while clock.now < end {
    seedInWork.store(seed, ordering: .relaxed)
    do {
      var fuzzer = try SessionFuzzer(seed: seed)
      for step in 1...200 where clock.now < end {
        let start = processorTime()
        limitProcessorTime(seconds: 10)
        try fuzzer.step()
        let taken = processorTime() - start
        slowest = max(slowest, taken)
        steps += 1
        guard taken < .seconds(1) else {
          print("seed \(seed), step \(step): took \(taken)")
          return 1
        }
      }
      try fuzzer.finish()
    } catch {
      print(error)
      return 1
    }
    seed += 1
  }
  print("\(steps) steps in \(seed - firstSeed) sessions, the slowest took \(slowest)")
  return 0
}

private let seedInWork = Atomic<UInt64>(0)

/// What this process has used, whatever else the machine does.
private func processorTime() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
}

private func limitProcessorTime(seconds: Int) {
  var limit = itimerval(it_interval: timeval(tv_sec: 0, tv_usec: 0), it_value: timeval(tv_sec: seconds, tv_usec: 0))
  setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &limit, nil)
}

private func tellSeedAtTheEnd() {
  for number in [SIGPROF, SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
    signal(number) { number in
      // Nothing here takes memory: the process may be in the middle of that.
      write(number == SIGPROF ? "hangs in seed " : "traps in seed ")
      var rest = seedInWork.load(ordering: .relaxed)
      var power: UInt64 = 10_000_000_000_000_000_000
      while power > 1, rest < power { power /= 10 }
      while power > 0 {
        var digit = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / power)
        _ = Glibc.write(STDERR_FILENO, &digit, 1)
        rest %= power
        power /= 10
      }
      write("\n")
      _exit(1)
    }
  }
}

private func write(_ text: StaticString) {
  _ = Glibc.write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
}
