public import CallModel

/// What a certificate says of one recording.
public struct DisposedRecording: Hashable, Sendable {
    /// A clip that was cut from it.
    public struct Clip: Hashable, Sendable {
        /// Where it was written.
        public let path: FoundPath
        /// The SHA-256 of its bytes.
        public let contentHash: ContentHash
    }

    /// Rows of one table that were erased.
    public struct Rows: Hashable, Sendable {
        /// The table.
        public let table: String
        /// How many; at least 1.
        public let count: Int
    }

    /// Its number, which no other recording gets.
    public let id: RecordingID
    /// The SHA-256 of its bytes, which stays on record.
    public let contentHash: ContentHash
    /// Its size in bytes.
    public let byteCount: Int
    /// How long it is, in milliseconds.
    public let milliseconds: Int
    /// Every path at which it was found, in that order.
    public let originals: [FoundPath]
    /// The clips of it, in the order of cutting.
    public let clips: [Clip]
    /// The marks under which it or parts of it were produced.
    public let marks: [ExhibitMark]
    /// How many rows were erased, by table, in the order of erasure; tables without any are left out.
    public internal(set) var erased: [Rows] = []

    /// Counts rows that were erased; those of one table follow each other.
    mutating func add(_ count: Int, of table: String) {
        guard count > 0 else { return }
        let before = erased.last?.table == table ? erased.removeLast().count : 0
        erased.append(Rows(table: table, count: before + count))
    }

    /// How many rows of imported logs are about it, which stay.
    public var logRowCount: Int {
        erased.filter { ["call_log_match", "incident_match"].contains($0.table) }
            .reduce(0) { $0 + $1.count }
    }
}
