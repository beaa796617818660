/// What became of a transcript.
public struct TranscriptReport: Hashable, Sendable {
    /// The recording that it is of.
    public let recording: RecordingID
    /// Whether the very same had been taken in before, and nothing was written.
    public let wasKnown: Bool
    /// How many of its cues are in the index.
    public let cueCount: Int
    /// What of it was left out.
    public let problems: [Transcript.Problem]
}
