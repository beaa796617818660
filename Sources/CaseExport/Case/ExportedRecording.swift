public import CallModel

/// A recording of a case, as it is handed on.
public struct ExportedRecording: Hashable, Sendable {
    /// Its number in the index.
    public var number: Int
    /// The SHA-256 of its bytes.
    public var contentHash: ContentHash
    /// The SHA-512 of its bytes, 64 of them, where the original was read.
    public var longHash: [UInt8]?
    /// Its size in bytes.
    public var byteCount: Int
    /// The container, such as `WAV`.
    public var container: String
    /// The codec, such as `G.711 mu-law`.
    public var codec: String
    /// What kept the rest from being decoded; `nil` when everything was.
    public var problem: String?
    /// The version of the engine that found its segments.
    public var engineVersion: String
    /// The parameters with which it found them, as JSON.
    public var parameters: String
    /// When the recording was indexed.
    public var indexedAt: String
    /// What is to be believed of its call.
    public var call: ExportedCall
    /// What that is made of.
    public var facts: [ExportedFact] = []
    /// Its channels, in order.
    public var channels: [ExportedChannel]
    /// Where it was found, and its segments.
    public var labelled: LabelledRecording
    /// The operator's statement of a headerless format, such as `ulaw:8000:1`.
    public var rawFormat: String?
    /// The paths at which nothing else was found since, in the order of finding.
    public var paths: [FoundPath] = []
    /// The outline of each channel's waveform, where the original was read; otherwise empty.
    public var waveforms: [WaveformOutline] = []
    /// Where its original lies in the bag, from `data/` on, where it is handed on as well.
    public var originalName: String?

    /// Creates it from its parts.
    public init(
        number: Int, contentHash: ContentHash, byteCount: Int, container: String, codec: String,
        problem: String?, engineVersion: String, parameters: String, indexedAt: String,
        call: ExportedCall, channels: [ExportedChannel], labelled: LabelledRecording
    ) {
        self.number = number
        self.contentHash = contentHash
        self.byteCount = byteCount
        self.container = container
        self.codec = codec
        self.problem = problem
        self.engineVersion = engineVersion
        self.parameters = parameters
        self.indexedAt = indexedAt
        self.call = call
        self.channels = channels
        self.labelled = labelled
    }

    /// The name of its file.
    var fileName: String { labelled.path.name.description }

    /// How long it is.
    var length: SampleTime { labelled.time(labelled.sampleFrameCount) }

    /// How many utterances it has.
    var utteranceCount: Int { labelled.segments.count { $0.kind == .speech } }

    /// The name of a file about it: its number and the stem of its own file's name, of letters, digits,
    /// `-`, `_` and `.` alone, so that it means the same on every system.
    public func fileName(extension: String) -> String {
        let number = String(number)
        let padding = String(repeating: "0", count: max(0, 6 - number.utf8.count))
        let stem = PortableName.make(labelled.path.stem)
        return "\(padding)\(number)-\(stem)" + (`extension`.isEmpty ? "" : ".\(`extension`)")
    }
}
