/// What a party was in a call. Which channel carries which is never assumed, only asserted.
public enum Role: String, CaseIterable, Codable, Hashable, Sendable {
    /// The member of staff who took or made the call.
    case handler
    /// The person at the other end.
    case caller
}

/// What segmentation found out about one channel as a whole.
public struct ChannelSummary: Hashable, Sendable {
    /// The level where nobody speaks: the median of the noise floor over the channel.
    public var noiseFloor: Level
    /// The level of the loudest frame.
    public var peakLevel: Level
    /// How many sample frames lie in utterances.
    public var speechSampleCount: Int
    /// What is the matter with it.
    public var flags: Set<ChannelFlag>

    /// Creates a summary from its parts.
    public init(
        noiseFloor: Level, peakLevel: Level, speechSampleCount: Int, flags: Set<ChannelFlag> = []
    ) {
        self.noiseFloor = noiseFloor
        self.peakLevel = peakLevel
        self.speechSampleCount = speechSampleCount
        self.flags = flags
    }
}
