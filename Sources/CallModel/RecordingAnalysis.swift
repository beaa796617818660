/// What decoding and segmentation found in the content of one recording.
public struct RecordingAnalysis: Hashable, Sendable {
    /// The container, such as `WAV` or `Ogg`.
    public var container: String
    /// The codec, such as `G.711 mu-law` or `Opus`.
    public var codec: String
    /// The operator's statement of a headerless format, such as `ulaw:8000:1`; `nil` when the
    /// content itself says what it is.
    public var rawFormat: String?
    /// Sample frames a second.
    public var sampleRate: Int
    /// How many sample frames were decoded: the duration.
    public var sampleFrameCount: Int
    /// How many sample frames the header claims, where it claims a number.
    public var claimedSampleFrameCount: Int?
    /// What kept the rest from being decoded; `nil` when everything was.
    public var problem: String?
    /// One summary a channel, in order.
    public var channels: [ChannelSummary]
    /// The segments of all channels, ordered by channel and start.
    public var segments: [Segment]

    /// Creates an analysis from its parts.
    public init(
        container: String, codec: String, rawFormat: String?, sampleRate: Int,
        sampleFrameCount: Int, claimedSampleFrameCount: Int?, problem: String?,
        channels: [ChannelSummary], segments: [Segment]
    ) {
        self.container = container
        self.codec = codec
        self.rawFormat = rawFormat
        self.sampleRate = sampleRate
        self.sampleFrameCount = sampleFrameCount
        self.claimedSampleFrameCount = claimedSampleFrameCount
        self.problem = problem
        self.channels = channels
        self.segments = segments
    }

    /// The duration in seconds, for people.
    public var duration: Double { Double(sampleFrameCount) / Double(sampleRate) }
}
