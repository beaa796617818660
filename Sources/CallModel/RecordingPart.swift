/// What of a recording is meant: all of it, a channel, a segment, or a stretch of time.
public struct RecordingPart: Hashable, Sendable {
    /// How it was named.
    public enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
        /// All of it.
        case recording
        /// One channel, from beginning to end.
        case channel
        /// One segment of one channel.
        case segment
        /// A stretch of time, of all channels or of one.
        case range
    }

    /// How it was named.
    public let kind: Kind
    /// The channel, from 1; `nil` for all of them.
    public let channel: Int?
    /// The sample frames, counted from 0; `nil` from beginning to end.
    public let samples: Range<Int>?

    /// All of a recording.
    public static let whole = RecordingPart(kind: .recording, channel: nil, samples: nil)

    /// One channel, from 1.
    public static func channel(_ channel: Int) -> RecordingPart {
        RecordingPart(kind: .channel, channel: channel, samples: nil)
    }

    /// One segment.
    public static func segment(_ segment: Segment) -> RecordingPart {
        RecordingPart(
            kind: .segment, channel: segment.channel,
            samples: segment.startSample..<segment.endSample)
    }

    /// A stretch of at least one sample frame, of all channels or of one.
    public static func range(_ samples: Range<Int>, channel: Int? = nil) -> RecordingPart {
        precondition(!samples.isEmpty && samples.lowerBound >= 0, "it has a sample frame")
        return RecordingPart(kind: .range, channel: channel, samples: samples)
    }

    /// Wraps what is stored; `nil` for what none of the above makes.
    public init?(kind: Kind, channel: Int?, startSample: Int?, sampleCount: Int?) {
        var samples: Range<Int>?
        if let startSample, let sampleCount {
            guard let stretch = Range(startSample: startSample, sampleCount: sampleCount) else {
                return nil
            }
            samples = stretch
        }
        switch kind {
        case .recording where channel == nil && samples == nil: break
        case .channel where channel != nil && samples == nil: break
        case .segment where channel != nil && samples != nil: break
        case .range where samples != nil: break
        default: return nil
        }
        self.init(kind: kind, channel: channel, samples: samples)
    }

    private init(kind: Kind, channel: Int?, samples: Range<Int>?) {
        self.kind = kind
        self.channel = channel
        self.samples = samples
    }
}
