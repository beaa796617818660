public import CallModel
public import RecordingIndex

/// What became of one file in one run.
public struct IngestFinding: Hashable, Sendable {
    /// The file.
    public var file: FileSnapshot
    /// Its SHA-256, where its bytes could be read.
    public var contentHash: ContentHash?
    /// The outcome.
    public var outcome: Outcome
    /// The recording it is or copies, if it is one.
    public var recordingID: RecordingID?
    /// Why the outcome is not a plain ``Outcome/indexed``, or how the name misleads.
    public var remark: String?
    /// How many seconds of audio were decoded in this run.
    public var decodedDuration = 0.0
}
