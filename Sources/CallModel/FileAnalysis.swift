public import CallFacts

/// What is known of a file from its folder entry alone.
public struct FileSnapshot: Hashable, Sendable {
    /// Where it was found; absolute.
    public var path: FoundPath
    /// Its size, or `nil` when even that could not be read.
    public var byteCount: Int?
    /// When it was last modified, in nanoseconds since 1970-01-01 UTC.
    public var modificationTime: Int64?

    /// Creates a snapshot from its parts.
    public init(path: FoundPath, byteCount: Int?, modificationTime: Int64?) {
        self.path = path
        self.byteCount = byteCount
        self.modificationTime = modificationTime
    }
}

/// Everything that the analysis of one file yields: a value, apart from committing it.
public struct FileAnalysis: Hashable, Sendable {
    /// What became of the content.
    public enum Result: Hashable, Sendable {
        /// Decoded, to the end or up to ``RecordingAnalysis/problem``.
        case decoded(RecordingAnalysis)
        /// Audio that cannot be decoded here, and why.
        case undecodable(reason: String)
        /// The bytes could not be read, and why.
        case unreadable(reason: String)
        /// Neither the content nor the name says audio.
        case notAudio(reason: String)
    }

    /// The file as it was when it was opened.
    public var file: FileSnapshot
    /// The SHA-256 of its bytes, or `nil` when they could not all be read.
    public var contentHash: ContentHash?
    /// How the name contradicts the content, if it does.
    public var nameMismatch: String?
    /// What became of the content.
    public var result: Result
    /// What its name and what lies in or beside it say of the call.
    public var facts: [Fact] = []
    /// Who is on which channel, as what lies beside it says.
    public var channelMaps: [ChannelMap] = []

    /// Creates an analysis from its parts.
    public init(
        file: FileSnapshot, contentHash: ContentHash?, nameMismatch: String?, result: Result
    ) {
        self.file = file
        self.contentHash = contentHash
        self.nameMismatch = nameMismatch
        self.result = result
    }

    /// Creates the analysis of a file that was not read.
    public init(_ file: FileSnapshot, _ result: Result) {
        self.init(file: file, contentHash: nil, nameMismatch: nil, result: result)
    }
}
