public import CallModel

/// What of a recording is in a clip, and how.
public struct ClipPlan: Hashable, Sendable {
    /// The sample frames of the recording, counted from 0; not empty.
    public let samples: Range<Int>
    /// The channels of the recording, from 1, in the order in which the clip has them.
    public let channels: [Int]
    /// Over how many sample frames it fades in at its beginning and out at its end.
    public let fadeSampleCount: Int
    /// What is made unrecognisable; positions are those of the recording.
    public let redactions: [Redaction]

    /// Plans a clip of at least one sample frame and one channel.
    public init(
        samples: Range<Int>, channels: [Int], fadeSampleCount: Int = 0,
        redactions: [Redaction] = []
    ) {
        precondition(!samples.isEmpty && !channels.isEmpty, "there is something in a clip")
        precondition(fadeSampleCount >= 0, "a fade is not negative")
        self.samples = samples
        self.channels = channels
        self.fadeSampleCount = fadeSampleCount
        self.redactions = redactions
    }
}
