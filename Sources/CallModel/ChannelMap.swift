public import CallFacts

/// Who is on which channel, as one source says.
public struct ChannelMap: Hashable, Sendable {
    /// The role of each channel, in order.
    public let roles: [Role]
    /// What says so.
    public let source: FactSource
    /// Which file or wording says so.
    public let detail: String?

    /// Creates a map from its parts.
    public init(_ roles: [Role], source: FactSource, detail: String? = nil) {
        self.roles = roles
        self.source = source
        self.detail = detail
    }
}
