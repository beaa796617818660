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
    /// Over how many sample frames it fades in and out.
    public var fadeSampleCount: Int
    /// What was made unrecognisable in it; positions are those of the recording.
    public var redactions: [Redaction]
    /// How it was written.
    public var format: ClipFormat
    /// When it was begun; UTC.
    public var begunAt: String
    /// Who cut it.
    public var begunBy: String
    /// The SHA-256 of the clip's file.
    public var contentHash: ContentHash
    /// The SHA-256 of its samples alone: interleaved, 16 bits each, little-endian.
    public var sampleHash: ContentHash
    /// The size of the file in bytes.
    public var byteCount: Int
    /// Where it lies in a bag that has it, from `data/` on.
    public var fileName: String
    /// Whether it is handed on in a bag itself, and not only what is known of it.
    public var isInBag = false
    /// Where it was written when it was cut.
    public var path: FoundPath

    /// Creates it from its parts.
    public init(
        recording: Int, mark: String?, samples: Range<Int>, channels: [Int], fadeSampleCount: Int,
        redactions: [Redaction], format: ClipFormat, begunAt: String, begunBy: String,
        contentHash: ContentHash, sampleHash: ContentHash, byteCount: Int, fileName: String,
        path: FoundPath
    ) {
        self.recording = recording
        self.mark = mark
        self.samples = samples
        self.channels = channels
        self.fadeSampleCount = fadeSampleCount
        self.redactions = redactions
        self.format = format
        self.begunAt = begunAt
        self.begunBy = begunBy
        self.contentHash = contentHash
        self.sampleHash = sampleHash
        self.byteCount = byteCount
        self.fileName = fileName
        self.path = path
    }

    /// The name of its file: in the bag, or where it was written.
    var shownName: String { isInBag ? fileName : path.name.description }

    /// What was made unrecognisable, one sentence each.
    func redactionTexts(in recording: ExportedRecording) -> [String] {
        redactions.map { redaction in
            let ends = [redaction.samples.lowerBound, redaction.samples.upperBound].map {
                recording.labelled.time($0).clock
            }
            let place = redaction.channel.map { "channel \($0)" } ?? "all channels"
            return "\(ends.joined(separator: " to ")), \(place), \(redaction.filling.rawValue)"
        }
    }
}
