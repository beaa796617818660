public import CallModel
public import RecordingIndex

/// What became of one file in one run.
public struct IngestFinding: Hashable, Sendable {
    /// The file.
    public let file: FileSnapshot
    /// Its SHA-256, where its bytes could be read.
    public let contentHash: ContentHash?
    /// The outcome.
    public let outcome: Outcome
    /// The recording that it is a file of, if it is one.
    public let recordingID: RecordingID?
    /// Why the outcome is not simply ``Outcome/indexed``, or what contradicts what is held.
    public let reason: String?
    /// How the name contradicts the content, if it does.
    public let nameMismatch: String?
    /// How many seconds of audio were decoded in this run.
    public let decodedDuration: Double

    init(_ analysis: FileAnalysis, committed: CommittedFile) {
        file = analysis.file
        contentHash = analysis.contentHash
        outcome = committed.outcome
        recordingID = committed.recordingID
        reason = committed.reason
        nameMismatch = analysis.nameMismatch
        decodedDuration =
            if case .decoded(let recording) = analysis.result { recording.duration } else { 0 }
    }

    init(unchanged file: FileSnapshot, _ known: KnownFile) {
        self.file = file
        contentHash = known.contentHash
        outcome = .unchanged
        recordingID = known.recordingID
        reason = nil
        nameMismatch = nil
        decodedDuration = 0
    }

    /// Whether its audio could not be heard to its end, or is held otherwise than it was now said
    /// to be, or was disposed of.
    public var needsAttention: Bool {
        outcome.needsAttention
            || (reason != nil && (recordingID != nil || outcome == .duplicate))
    }
}
