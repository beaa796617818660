public import CallModel

/// What was cut from a recording, as it is handed on.
public struct ExportedClip: Hashable, Sendable {
    /// The number of the recording in the index.
    public var recording: Int
    /// Its mark, such as `ABC/1/A`; `nil` for a clip of no exhibit.
    public var mark: String?
    /// The sample frames of the recording, counted from 0.
    public var samples: Range<Int>
    /// The channels of the recording, from 1, in their order in the clip.
    public var channels: [Int]
    /// The SHA-256 of the clip's file.
    public var contentHash: ContentHash
    /// The size of the file in bytes.
    public var byteCount: Int
    /// What was made unrecognisable, one sentence each.
    public var redactions: [String]
    /// Where it lies in the bag, from `data/` on.
    public var fileName: String
    /// Where it was written when it was cut.
    public var path: FoundPath

    /// Creates it from its parts.
    public init(
        recording: Int, mark: String?, samples: Range<Int>, channels: [Int],
        contentHash: ContentHash, byteCount: Int, redactions: [String], fileName: String,
        path: FoundPath
    ) {
        self.recording = recording
        self.mark = mark
        self.samples = samples
        self.channels = channels
        self.contentHash = contentHash
        self.byteCount = byteCount
        self.redactions = redactions
        self.fileName = fileName
        self.path = path
    }
}
