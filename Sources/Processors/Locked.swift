import Glibc

/// A value that threads take turns at.
///
/// A lock of the system and not `Synchronization.Mutex`: of that the thread sanitizer sees only the half that is inlined, and
/// takes every value two threads have waited for to be a race.
package struct Locked<Value: Sendable>: ~Copyable, @unchecked Sendable {
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let value: UnsafeMutablePointer<Value>

  package init(_ initial: Value) {
    lock = .allocate(capacity: 1)
    lock.initialize(to: pthread_mutex_t())
    pthread_mutex_init(lock, nil)
    value = .allocate(capacity: 1)
    value.initialize(to: initial)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
    value.deinitialize(count: 1)
    value.deallocate()
  }

  /// Does `work` while no other thread is at the value. It must not come back to the same value.
  package borrowing func withLock<Result: Sendable>(_ work: (inout Value) -> Result) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return work(&value.pointee)
  }
}
