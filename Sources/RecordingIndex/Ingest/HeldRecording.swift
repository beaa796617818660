public import CallFacts

/// A recording that is held already, found again at a path.
public struct HeldRecording: Sendable {
    /// The recording.
    public let id: RecordingID
    /// What the name of the file and what lies beside it say of the call.
    public let facts: [Fact]

    /// Creates one from its parts.
    public init(id: RecordingID, facts: [Fact] = []) {
        self.id = id
        self.facts = facts
    }
}
