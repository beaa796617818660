internal import GRDB

/// What a list says of the call of a recording.
public struct CallSummary: Hashable, Sendable {
    /// When it began, or the earlier of two moments at which it may have.
    public let started: Timestamp?
    /// The later of those two moments.
    public let startedAlternative: Timestamp?
    /// Which side rang: `inbound`, `outbound` or `internal`.
    public let direction: String?
    /// The handler, or the handler's extension where no name is known.
    public let handler: String?
    /// The number at the other end, in E.164 where it is one of the public network.
    public let caller: String?
    /// Whether that number was withheld.
    public let isWithheld: Bool
    /// Whether sources contradict each other.
    public let hasConflict: Bool

    init(_ row: Row) {
        started = (row["started_ms"] as Int64?).map(Timestamp.init(milliseconds:))
        startedAlternative = (row["started_alternative_ms"] as Int64?)
            .map(Timestamp.init(milliseconds:))
        direction = row["direction"]
        handler = row["handler"]
        caller = row["caller"]
        isWithheld = row["is_withheld"] ?? false
        hasConflict = row["has_conflict"] ?? false
    }
}
