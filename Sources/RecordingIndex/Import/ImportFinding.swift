/// What became of one row of an imported file, or of one recording that has no row in it.
public struct ImportFinding: Hashable, Sendable {
    /// What became of it.
    public enum Status: String, CaseIterable, Sendable {
        /// The row is of the recording.
        case matched
        /// The row is of no recording that is held.
        case unmatchedRow
        /// The recording has no row.
        case unmatchedRecording
        /// Several rows may be of the recording, and none was taken.
        case ambiguous
        /// The row could not be understood, and was left out.
        case malformed
    }

    /// What became of it.
    public let status: Status
    /// The line on which the row begins, from 1.
    public let line: Int?
    /// The recording.
    public let recordingID: RecordingID?
    /// How or why.
    public let reason: String?
}
