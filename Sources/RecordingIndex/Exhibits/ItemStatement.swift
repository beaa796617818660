public import CallModel
internal import GRDB

/// What somebody said that an item of a case is; the latest of its statements counts.
public struct ItemStatement: Hashable, Sendable {
    /// What it is.
    public let status: ItemStatus
    /// What it says.
    public let description: String?
    /// Why it has the status.
    public let reason: String?
    /// When it was said.
    public let statedAt: Timestamp
    /// Who said it.
    public let statedBy: String
}

extension ItemStatement {
    init(_ row: Row) throws {
        status = try row.decode("status")
        description = row["description"]
        reason = row["reason"]
        statedAt = Timestamp(text: row["stated_at"])
        statedBy = row["stated_by"]
    }
}
