/// What became of a check of a whole index.
public struct IndexCheck: Hashable, Sendable {
    /// How many findings a check names at most; there may be more of the same.
    public static let findingLimit = 100

    /// What should not be; empty for a sound index.
    public let findings: [IndexFinding]
    /// The digest of the content; `nil` where the file itself is damaged, since then it would be of
    /// whatever can still be read.
    public let digest: IndexDigest?
}
