/// Who speaks when in one recording: intervals of speech by channel, in any order.
public struct RecordingSpeech: Hashable, Sendable {
    private var intervalsByChannel: [Int: [SpeechInterval]] = [:]

    /// A recording in which nobody speaks.
    public init() {}

    /// The intervals of a channel, counted from 1; none of a channel that is not named.
    public subscript(channel channel: Int) -> [SpeechInterval] {
        intervalsByChannel[channel] ?? []
    }

    /// The highest channel on which anybody speaks; 0 when nobody does.
    public var highestChannel: Int { intervalsByChannel.keys.max() ?? 0 }

    /// The last end on any channel, in seconds; 0 when nobody speaks.
    public var lastEnd: Double {
        intervalsByChannel.values.joined().map(\.end).max() ?? 0
    }

    /// Adds an interval to a channel, counted from 1.
    public mutating func append(_ interval: SpeechInterval, toChannel channel: Int) {
        precondition(channel >= 1)
        intervalsByChannel[channel, default: []].append(interval)
    }
}
