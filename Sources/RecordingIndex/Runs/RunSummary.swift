public import CallModel
internal import GRDB

/// A run of ingest in brief: who ran it, when, how it ended, and what it put on record.
public struct RunSummary: Hashable, Sendable {
    /// Its number, in the order in which runs found something new.
    public let number: Int
    /// Where it stands.
    public internal(set) var state: RunState
    /// When it began.
    public let startedAt: Timestamp
    /// When it ended; `nil` where it did not.
    public let endedAt: Timestamp?
    /// Who ran it.
    public let actor: String
    /// The version of the program.
    public let programVersion: String
    /// What it was asked for, as JSON.
    public let argumentsJSON: String
    /// How many files it found new or changed, by outcome; outcomes without a file are missing.
    public internal(set) var counts: [Outcome: Int] = [:]
    /// How many roles of channels it asserted.
    public internal(set) var roleCount = 0

    /// How many files it found new or changed.
    public var fileCount: Int { counts.values.reduce(0, +) }
}

extension RunSummary {
    /// The run as it is stored: one that was killed is `running`.
    init(_ row: Row) throws {
        number = row["id"]
        state = try row.decode("state")
        startedAt = Timestamp(text: row["started_at"])
        endedAt = (row["ended_at"] as String?).map(Timestamp.init(text:))
        actor = row["actor"]
        programVersion = row["program_version"]
        argumentsJSON = row["arguments"]
    }
}
