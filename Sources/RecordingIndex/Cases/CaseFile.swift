internal import GRDB

/// An investigation.
public struct CaseFile: Hashable, Sendable {
    /// Its number in the index.
    public let id: CaseID
    /// Its reference, as it was first written; compared without regard to ASCII case.
    public let reference: String
    /// What it is about; may be empty.
    public let title: String
    /// When it was opened.
    public let openedAt: Timestamp
    /// Who opened it.
    public let openedBy: String
    /// When it was closed; `nil` while it is open.
    public let closedAt: Timestamp?
    /// Who closed it; `nil` while it is open.
    public let closedBy: String?
    /// Whether it may only be looked at for a reason.
    public let requiresReason: Bool
    /// How many recordings are linked to it now.
    public let recordingCount: Int
}

extension CaseFile {
    init(_ row: Row) {
        id = CaseID(rawValue: row["id"])
        reference = row["reference"]
        title = row["title"]
        openedAt = Timestamp(text: row["opened_at"])
        openedBy = row["opened_by"]
        closedAt = (row["closed_at"] as String?).map(Timestamp.init(text:))
        closedBy = row["closed_by"]
        requiresReason = row["requires_reason"]
        recordingCount = row["recording_count"]
    }
}
