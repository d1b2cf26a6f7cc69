extension Array {
  /// How many elements at the start hold, of those that do all standing before those that do not. Looks at few of them.
  ///
  /// Public, for the compiler inlines nothing of what is `package` in other modules.
  @inlinable public func leading(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
