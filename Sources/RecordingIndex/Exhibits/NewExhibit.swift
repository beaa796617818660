public import CallModel

/// What is to be produced as an exhibit.
public struct NewExhibit: Sendable {
    /// The recording, which is linked to the case.
    public var recordingID: RecordingID
    /// What of it.
    public var part: RecordingPart
    /// The initials in the mark.
    public var initials: String
    /// The number in the mark; `nil` for the next one of these initials.
    public var number: Int?
    /// What it says, not where it lies; not empty.
    public var description: String
    /// Who produces it; not empty.
    public var producer: String
    /// The day on which it is produced, `YYYY-MM-DD`; `nil` for today, in UTC.
    public var producedOn: String?

    /// Describes an exhibit that takes the next number.
    public init(
        recordingID: RecordingID, part: RecordingPart = .whole, initials: String,
        description: String, producer: String
    ) {
        self.recordingID = recordingID
        self.part = part
        self.initials = initials
        self.description = description
        self.producer = producer
    }
}
