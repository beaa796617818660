public import CallModel

/// A recording with its segments, as label files have it.
public struct LabelledRecording: Hashable, Sendable {
    /// Where it was found.
    public var path: FoundPath
    /// Sample frames a second.
    public var sampleRate: Int
    /// How many sample frames it has.
    public var sampleFrameCount: Int
    /// How many channels it has.
    public var channelCount: Int
    /// Whose voice a channel carries, by its number from 1, where somebody has asserted that.
    public var roles: [Int: Role]
    /// Its segments, in any order.
    public var segments: [Segment]

    /// Creates it from its parts.
    public init(
        path: FoundPath, sampleRate: Int, sampleFrameCount: Int, channelCount: Int,
        roles: [Int: Role], segments: [Segment]
    ) {
        self.path = path
        self.sampleRate = sampleRate
        self.sampleFrameCount = sampleFrameCount
        self.channelCount = channelCount
        self.roles = roles
        self.segments = segments
    }

    /// A position or duration in it.
    func time(_ sampleCount: Int) -> SampleTime {
        SampleTime(sampleCount: sampleCount, sampleRate: sampleRate)
    }

    /// The segments in the order in which they are heard.
    var heard: [Segment] {
        segments.sorted { ($0.startSample, $0.channel) < ($1.startSample, $1.channel) }
    }

    /// What a channel is called: its number, and its role where it is known.
    func name(ofChannel channel: Int) -> String {
        "channel \(channel)" + (roles[channel].map { " \($0.rawValue)" } ?? "")
    }
}

extension Segment {
    /// What a label file calls it: its kind, and the keys where some are dialled.
    var label: String { kind.rawValue + (digits.map { " \($0)" } ?? "") }
}
