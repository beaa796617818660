public import CallModel
public import RecordingIndex

/// What became of a recording of a bag.
public struct ReceivedRecording: Hashable, Sendable {
    /// What became of it.
    public enum Status: String, CaseIterable, Sendable {
        /// Its original was read, and gave what the bag says.
        case imported
        /// It was held already, as the bag says it.
        case known
        /// It is held, and something of it is not what the bag says.
        case differs
        /// It is not held, and its original is not in the bag, or cannot be read.
        case absent
    }

    /// Where it was found by whoever handed it on.
    public let path: FoundPath
    /// The SHA-256 of its bytes.
    public let contentHash: ContentHash
    /// Its number here; `nil` where it is absent.
    public let recordingID: RecordingID?
    /// What became of it.
    public let status: Status
    /// What differs, or why it is absent.
    public let detail: String?
}
