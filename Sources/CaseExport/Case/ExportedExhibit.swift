public import CallModel

/// What is or was produced under a mark, as it is handed on.
public struct ExportedExhibit: Hashable, Sendable {
    /// Its mark, which nothing else ever has.
    public var mark: ExhibitMark
    /// The number of the recording in the index.
    public var recording: Int
    /// What of it.
    public var part: RecordingPart
    /// What it says.
    public var description: String
    /// Who produces it.
    public var producer: String
    /// The day on which it is produced, `YYYY-MM-DD`.
    public var producedOn: String
    /// When it was entered; UTC.
    public var createdAt: String
    /// Who entered it.
    public var createdBy: String
    /// When it was withdrawn; `nil` while it is in force.
    public var withdrawnAt: String?
    /// Who withdrew it; `nil` while it is in force.
    public var withdrawnBy: String?
    /// Why it was withdrawn, where it was said.
    public var withdrawalReason: String?

    /// Creates an exhibit that is in force.
    public init(
        mark: ExhibitMark, recording: Int, part: RecordingPart, description: String,
        producer: String, producedOn: String, createdAt: String, createdBy: String
    ) {
        self.mark = mark
        self.recording = recording
        self.part = part
        self.description = description
        self.producer = producer
        self.producedOn = producedOn
        self.createdAt = createdAt
        self.createdBy = createdBy
    }
}
