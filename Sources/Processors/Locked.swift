public import Glibc

/// A value that threads take turns at.
///
/// A lock of the system and not `Synchronization.Mutex`: of that the thread sanitizer sees only the half that is inlined, and
/// takes every value two threads have waited for to be a race.
///
/// Public, for the compiler inlines nothing of what is `package` in other modules, and a generic value is slow unless it is.
public struct Locked<Value: Sendable>: ~Copyable, @unchecked Sendable {
  @usableFromInline let lock: UnsafeMutablePointer<pthread_mutex_t>
  @usableFromInline let value: UnsafeMutablePointer<Value>

  @inlinable public init(_ initial: Value) {
    lock = .allocate(capacity: 1)
    lock.initialize(to: pthread_mutex_t())
    pthread_mutex_init(lock, nil)
    value = .allocate(capacity: 1)
    value.initialize(to: initial)
  }

  @inlinable deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
    value.deinitialize(count: 1)
    value.deallocate()
  }

  /// Does `work` while no other thread is at the value. It must not come back to the same value.
  @inlinable public borrowing func withLock<Result: Sendable>(_ work: (inout Value) -> Result) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return work(&value.pointee)
  }
}
