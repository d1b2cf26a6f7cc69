/// A member that is taken as absent where it has another type than the protocol's.
///
/// Editors are sloppy in what they declare (`[]` for an empty object, a number for a Boolean); one odd capability must
/// not keep a client out.
@propertyWrapper
package struct Lenient<Value: Decodable & Sendable>: Decodable, Sendable {
  package var wrappedValue: Value?

  package init() { wrappedValue = nil }

  package init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

  package init(from decoder: any Decoder) throws {
    wrappedValue = try? decoder.singleValueContainer().decode(Value.self)
  }
}

extension KeyedDecodingContainer {
  /// What synthesized decoding calls; without it a missing member would be an error.
  package func decode<Value>(_ type: Lenient<Value>.Type, forKey key: Key) throws -> Lenient<Value> {
    try decodeIfPresent(type, forKey: key) ?? Lenient(wrappedValue: nil)
  }
}
