public import CallFacts
internal import GRDB

/// What one source says of a call, and what that counts for beside the other sources.
public struct RecordedFact: Hashable, Sendable {
    /// What a fact counts for.
    public enum Standing: String, Hashable, Sendable {
        /// It is what is shown.
        case counts
        /// It says the same as the one that counts.
        case agrees
        /// It says something else than the one that counts.
        case overruled
        /// An operator said it, or took it back, and it was taken back.
        case withdrawn
    }

    /// What it is about.
    public let field: FactField
    /// What the source says, word for word.
    public let text: String
    /// What is equal for equal values; a time in UTC. `nil` for a number that was withheld.
    public let normalized: String?
    /// The later of two moments that a local time may stand for.
    public let alternative: String?
    /// Why it may stand for two.
    public let doubt: CallTime.Doubt?
    /// The zone of the source's clock.
    public let timeZone: String?
    /// What says so.
    public let source: FactSource
    /// Which row, pattern or chunk says so.
    public let detail: String?
    /// Who entered it.
    public let assertedBy: String
    /// When it was entered.
    public let assertedAt: Timestamp
    /// What it counts for.
    public internal(set) var standing: Standing
    /// The source that counts more and says something else; `nil` when it is not overruled.
    public internal(set) var overruledBy: FactSource?

    /// The import that it comes from, and its place there; without an import, its place among all
    /// assertions.
    let importID: Int64?
    let place: Int64

    /// Reads a row of ``FactQuery/factsOfRecording``, column by column: there are many, and GRDB
    /// looks up a name in each anew.
    init(_ row: Row) throws {
        guard let field = FactField(rawValue: row[2]), let source = FactSource(rawValue: row[8])
        else {
            throw DatabaseError(
                resultCode: .SQLITE_CORRUPT, message: "a fact has an unknown field or source")
        }
        self.field = field
        self.source = source
        importID = row[0]
        place = row[1]
        text = row[3]
        normalized = row[4]
        alternative = row[5]
        doubt = (row[6] as String?).flatMap(CallTime.Doubt.init(rawValue:))
        timeZone = row[7]
        detail = row[9]
        assertedBy = row[10]
        assertedAt = Timestamp(text: row[11])
        standing = .counts
    }

    /// What the roster says of the handler, which is worked out and not stored.
    init(
        handlerByRoster handler: String, detail: String, assertedBy: String,
        assertedAt: Timestamp
    ) {
        field = .handler
        source = .roster
        importID = nil
        place = 0
        text = handler
        normalized = FactValue.name(handler).normalized
        alternative = nil
        doubt = nil
        timeZone = nil
        self.detail = detail
        self.assertedBy = assertedBy
        self.assertedAt = assertedAt
        standing = .counts
    }

    /// Whether it counts more than another fact about the same field: by its source; of an operator's
    /// words and of sidecars the last; of logs the one that was imported last, and in it the first line.
    func counts(more other: RecordedFact) -> Bool {
        if source != other.source { return source.rank < other.source.rank }
        if [.operator, .sidecar].contains(source), place != other.place {
            return place > other.place
        }
        if importID != other.importID { return (importID ?? 0) > (other.importID ?? 0) }
        return (place, normalized ?? "") < (other.place, other.normalized ?? "")
    }
}
