/// What a segment holds. An *utterance* is a segment of kind ``speech``.
public enum SegmentKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// Somebody speaks.
    case speech
    /// A signal of the line: ringing, busy, beeps.
    case tone
    /// Keys are dialled: ``Segment/digits`` says which.
    case dtmf
    /// Music, as it is played to somebody who holds.
    case music
}

/// A labelled interval of one channel of one recording, in sample numbers.
public struct Segment: Hashable, Sendable {
    /// The channel, counted from 1.
    public var channel: Int
    /// The first sample frame of the interval, counted from 0 at the recording's sample rate.
    public var startSample: Int
    /// How many sample frames it lasts; at least 1.
    public var sampleCount: Int
    /// What it holds.
    public var kind: SegmentKind
    /// The mean of the levels of its frames.
    public var meanLevel: Level
    /// The level of its loudest frame.
    public var peakLevel: Level
    /// The keys that are dialled, in order, each of `0` to `9`, `*`, `#` and `A` to `D`; `nil` for
    /// every kind but ``SegmentKind/dtmf``.
    public var digits: String?

    /// Creates a segment from its parts.
    public init(
        channel: Int, startSample: Int, sampleCount: Int, kind: SegmentKind, meanLevel: Level,
        peakLevel: Level, digits: String? = nil
    ) {
        self.channel = channel
        self.startSample = startSample
        self.sampleCount = sampleCount
        self.kind = kind
        self.meanLevel = meanLevel
        self.peakLevel = peakLevel
        self.digits = digits
    }

    /// One past the last sample frame of the interval.
    public var endSample: Int { startSample + sampleCount }
}
