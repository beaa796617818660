/// How many recordings there are in a set, and by what the set is known again.
public struct RecordingSetDigest: Hashable, Sendable {
    /// How many there are.
    public let count: Int
    /// The SHA-256, in hexadecimal digits, of the digests of the recordings, 32 bytes each, one behind
    /// the other in ascending order.
    public let text: String
}
