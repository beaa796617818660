public import CallModel

/// What was said of how long a case or a recording is kept.
public struct Retention: Hashable, Sendable {
    /// The reference of the case; `nil` for a recording.
    public let caseReference: String?
    /// The recording; `nil` for a case.
    public let recordingID: RecordingID?
    /// The SHA-256 of the recording's bytes; `nil` for a case.
    public let contentHash: ContentHash?
    /// How long, as it was last said; `nil` where nobody did.
    public let term: RetentionTerm?
    /// Whether the day of review has come.
    public let isDue: Bool
    /// Why it is held back whatever the day; `nil` where it is not.
    public let holdReason: String?
    /// Since when it is held back.
    public let heldSince: Timestamp?
    /// Who held it back.
    public let heldBy: String?
}
