public import CallModel
public import RecordingIndex

/// What came of decoding and segmenting a recording again.
public struct ReproductionFinding: Hashable, Sendable {
    /// How it compares.
    public enum Result: String, CaseIterable, Hashable, Sendable {
        /// Everything is as it is stored.
        case same
        /// Something is not.
        case differs
        /// Something is not, and it was stored by another version of the engine.
        case otherEngine
        /// The original was not found.
        case missing
    }

    /// The recording.
    public let recordingID: RecordingID
    /// The SHA-256 of its bytes.
    public let contentHash: ContentHash
    /// How it compares.
    public let result: Result
    /// The first difference, or why there is nothing to compare.
    public let detail: String?
    /// The original that was read; `nil` where none was found.
    public let path: FoundPath?

    init(
        _ stored: RecordingDetails, _ result: Result, _ detail: String?, _ path: FoundPath? = nil
    ) {
        recordingID = stored.summary.id
        contentHash = stored.summary.contentHash
        self.result = result
        self.detail = detail
        self.path = path
    }
}
