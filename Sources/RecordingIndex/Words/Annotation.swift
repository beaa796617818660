internal import GRDB

/// A note or tag, as it stands or stood.
public struct Annotation: Hashable, Sendable {
    /// Its number, in the order of writing.
    public let number: Int64
    /// Whether it is a note or a tag.
    public let kind: AnnotationKind
    /// The recording that it is about.
    public let recording: RecordingID
    /// The part of the recording.
    public let place: TextPlace
    /// What it says.
    public let text: String
    /// When it was written.
    public let writtenAt: Timestamp
    /// By which account.
    public let writtenBy: String
    /// On whose behalf, where that was said.
    public let actingAs: String?
    /// When it was withdrawn; `nil` while it stands.
    public let withdrawnAt: Timestamp?
    /// By which account; `nil` while it stands.
    public let withdrawnBy: String?
    /// Why, where that was said.
    public let withdrawalReason: String?
}

extension Annotation {
    init(_ row: Row) throws {
        number = row["id"]
        kind = try row.decode("kind")
        recording = RecordingID(rawValue: row["recording_id"])
        place = TextPlace(row)
        text = row["text"]
        writtenAt = Timestamp(text: row["written_at"])
        writtenBy = row["written_by"]
        actingAs = row["acting_as"]
        withdrawnAt = (row["withdrawn_at"] as String?).map(Timestamp.init(text:))
        withdrawnBy = row["withdrawn_by"]
        withdrawalReason = row["reason"]
    }
}
