/// One thing that one source says of a call.
public struct Fact: Hashable, Sendable {
    /// What it is about.
    public let field: FactField
    /// What the source says, word for word.
    public let text: String
    /// What that comes to.
    public let value: FactValue
    /// What says so.
    public let source: FactSource
    /// Which pattern or chunk says so; `nil` for a row of a log, which is known by its line.
    public let detail: String?

    /// Creates a fact from its parts.
    public init(
        _ field: FactField, _ text: String, _ value: FactValue, source: FactSource,
        detail: String? = nil
    ) {
        self.field = field
        self.text = text
        self.value = value
        self.source = source
        self.detail = detail
    }
}
