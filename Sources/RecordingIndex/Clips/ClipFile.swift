public import CallModel

/// The file that came of cutting a clip.
public struct ClipFile: Hashable, Sendable {
    /// Where it was written.
    public var path: FoundPath
    /// The SHA-256 of its bytes.
    public var contentHash: ContentHash
    /// The SHA-256 of its samples alone: interleaved, 16 bits each, little-endian.
    public var sampleHash: ContentHash
    /// Its size in bytes.
    public var byteCount: Int

    /// Describes a file.
    public init(
        path: FoundPath, contentHash: ContentHash, sampleHash: ContentHash, byteCount: Int
    ) {
        self.path = path
        self.contentHash = contentHash
        self.sampleHash = sampleHash
        self.byteCount = byteCount
    }
}
