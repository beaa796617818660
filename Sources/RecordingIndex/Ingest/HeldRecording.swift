public import CallFacts
public import CallModel

/// A recording that is held already, found again at a path.
public struct HeldRecording: Sendable {
    /// The recording.
    public let id: RecordingID
    /// What the name of the file and what lies beside it say of the call.
    public let facts: [Fact]
    /// Who is on which channel, as what lies beside it says.
    public let channelMaps: [ChannelMap]

    /// Creates one from its parts.
    public init(id: RecordingID, facts: [Fact] = [], channelMaps: [ChannelMap] = []) {
        self.id = id
        self.facts = facts
        self.channelMaps = channelMaps
    }
}
