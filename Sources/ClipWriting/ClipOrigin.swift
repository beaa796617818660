/// Where a clip comes from, as it is written into the clip.
public struct ClipOrigin: Hashable, Sendable {
    /// What it is, of which recording.
    public var description: String
    /// What made it.
    public var originator: String
    /// Its mark or number.
    public var reference: String
    /// The day on which its first sample was recorded, UTC, `YYYY-MM-DD`; `nil` when nobody knows.
    public var date: String?
    /// The time of day at which it was, UTC, `HH:MM:SS`; `nil` when nobody knows.
    public var time: String?
    /// Sample frames from midnight to its first one where the time is known, otherwise from the
    /// beginning of the recording.
    public var timeReference: Int
    /// One line for each coding that the samples went through, the first one first.
    public var codingHistory: [String]

    /// Describes an origin of which the time is not known.
    public init(
        description: String, originator: String, reference: String, timeReference: Int,
        codingHistory: [String]
    ) {
        self.description = description
        self.originator = originator
        self.reference = reference
        self.timeReference = timeReference
        self.codingHistory = codingHistory
    }
}
