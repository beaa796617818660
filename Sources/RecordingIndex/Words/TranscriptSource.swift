public import CallModel

/// The file that a transcript comes from, and what the operator says of it.
public struct TranscriptSource: Hashable, Sendable {
    /// Its name, without its folder.
    public var name: String
    /// The SHA-256 of its bytes.
    public var contentHash: ContentHash
    /// Its size in bytes.
    public var byteCount: Int
    /// The channel that all of it is of, from 1.
    public var channel: Int?
    /// The channels by speaker, from 1.
    public var channelsOfSpeakers: [String: Int] = [:]

    /// Describes a file of which the operator says nothing.
    public init(name: String, contentHash: ContentHash, byteCount: Int) {
        self.name = name
        self.contentHash = contentHash
        self.byteCount = byteCount
    }
}
