internal import GRDB

/// The tie between a recording and a case, as it is or as it was.
public struct CaseLink: Hashable, Sendable {
    /// The reference of the case.
    public let caseReference: String
    /// When they were linked.
    public let linkedAt: Timestamp
    /// Who linked them.
    public let linkedBy: String
    /// Why, where it was said.
    public let reason: String?
    /// When they were unlinked; `nil` while the link is in force.
    public let unlinkedAt: Timestamp?
    /// Who unlinked them; `nil` while the link is in force.
    public let unlinkedBy: String?
    /// Why they were unlinked, where it was said.
    public let unlinkReason: String?
}

extension CaseLink {
    init(_ row: Row) {
        caseReference = row["reference"]
        linkedAt = Timestamp(text: row["linked_at"])
        linkedBy = row["linked_by"]
        reason = row["reason"]
        unlinkedAt = (row["unlinked_at"] as String?).map(Timestamp.init(text:))
        unlinkedBy = row["unlinked_by"]
        unlinkReason = row["unlink_reason"]
    }
}
