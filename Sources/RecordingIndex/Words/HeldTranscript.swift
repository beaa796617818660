public import CallModel
internal import GRDB

/// A transcript that the index holds of a recording.
public struct HeldTranscript: Hashable, Sendable {
    /// Its number in the index.
    public let number: Int64
    /// The name of its file.
    public let name: String
    /// The SHA-256 of the file.
    public let contentHash: ContentHash
    /// Which of the transcripts of the file it is, from 1.
    public let part: Int
    /// What the file is.
    public let format: TranscriptFormat
    /// Its language, where that is known.
    public let language: String?
    /// What or who made it, where that is known.
    public let producer: String?
    /// How many cues it has.
    public let cueCount: Int
    /// When it was taken in.
    public let importedAt: Timestamp
    /// By which account.
    public let importedBy: String
}

extension HeldTranscript {
    init(_ row: Row) throws {
        number = row["id"]
        name = row["name"]
        contentHash = try row.contentHash("sha256")
        part = row["part"]
        format = try row.decode("format")
        language = row["language"]
        producer = row["producer"]
        cueCount = row["cue_count"]
        importedAt = Timestamp(text: row["imported_at"])
        importedBy = row["imported_by"]
    }
}
