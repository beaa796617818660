public import CallFacts

/// Which calls are asked for.
public struct CallFilter: Sendable {
    /// Those of this handler, by name or extension, without regard to upper and lower case.
    public var handler: String?
    /// Those with this number at the other end.
    public var number: PhoneNumber?
    /// Those that began then or later.
    public var from: Instant?
    /// Those that began before.
    public var to: Instant?

    /// Creates a filter that every call passes.
    public init() {}

    /// Whether it asks for anything.
    public var isEverything: Bool {
        handler == nil && number == nil && from == nil && to == nil
    }
}
