public import CallModel
internal import GRDB

/// A recording, or a part of one, that is or was produced under a mark.
public struct Exhibit: Hashable, Sendable {
    /// Its mark, which nothing else ever has.
    public let mark: ExhibitMark
    /// Its number in the index.
    let id: Int64
    /// The reference of its case.
    public let caseReference: String
    /// The item of the case that it is.
    public let itemID: CaseItemID
    /// The recording.
    public let recordingID: RecordingID
    /// The SHA-256 of the recording's bytes.
    public let contentHash: ContentHash
    /// Sample frames a second.
    public let sampleRate: Int
    /// What of the recording it is.
    public let part: RecordingPart
    /// What it says.
    public let description: String
    /// Who produces it.
    public let producer: String
    /// The day on which it is produced, `YYYY-MM-DD`.
    public let producedOn: String
    /// When it was entered.
    public let createdAt: Timestamp
    /// Who entered it.
    public let createdBy: String
    /// When it was withdrawn; `nil` while it is in force.
    public let withdrawnAt: Timestamp?
    /// Who withdrew it; `nil` while it is in force.
    public let withdrawnBy: String?
    /// Why it was withdrawn, where it was said.
    public let withdrawalReason: String?
}

extension Exhibit {
    init(_ row: Row) throws {
        guard let mark = ExhibitMark(initials: row["initials"], number: row["number"]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an exhibit has no mark")
        }
        self.mark = mark
        id = row["id"]
        caseReference = row["reference"]
        itemID = CaseItemID(rawValue: row["item_id"])
        recordingID = RecordingID(rawValue: row["recording_id"])
        contentHash = try row.contentHash("sha256")
        sampleRate = row["sample_rate"]
        part = try row.recordingPart()
        description = row["description"]
        producer = row["producer"]
        producedOn = row["produced_on"]
        createdAt = Timestamp(text: row["created_at"])
        createdBy = row["created_by"]
        withdrawnAt = (row["withdrawn_at"] as String?).map(Timestamp.init(text:))
        withdrawnBy = row["withdrawn_by"]
        withdrawalReason = row["withdrawal_reason"]
    }
}
