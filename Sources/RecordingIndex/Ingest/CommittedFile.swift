public import CallModel

/// What the index made of one file.
public struct CommittedFile: Hashable, Sendable {
    /// Where it was found.
    public let path: FoundPath
    /// What became of it. `unchanged` says that the path holds the same bytes as before, although
    /// they had to be read again to know.
    public let outcome: Outcome
    /// The recording that it is a file of; `nil` when it is none.
    public let recordingID: RecordingID?
    /// Why the recording is partial or is none, or what contradicts the recording held.
    public let reason: String?
    /// Whether the run's roles, if any, are as many as the recording's channels; when they are not,
    /// none was asserted.
    public let rolesFit: Bool
}
