/// Something in an index that should not be.
public struct IndexFinding: Hashable, Sendable {
    /// The check that found it, such as `segmentsBeyondEnd`.
    public let check: String
    /// What is wrong, in words, with the rows that it concerns.
    public let detail: String
}
