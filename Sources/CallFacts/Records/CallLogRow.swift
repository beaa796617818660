/// One row of a call log, or one leg of a call where the log has a row a leg.
public struct CallLogRow: Hashable, Sendable {
    /// The line of the file on which it begins, from 1.
    public let line: Int
    /// What it says, each field once.
    public let facts: [Fact]
    /// The reference of the other leg of the same call, where the log has a row a leg.
    public let otherLeg: String?

    /// Creates a row from its parts; of several facts of one field the first counts.
    public init(line: Int, facts: [Fact], otherLeg: String? = nil) {
        self.line = line
        var seen: Set<FactField> = []
        self.facts = facts.filter { seen.insert($0.field).inserted }
        self.otherLeg = otherLeg
    }

    /// What it says of a field.
    public func value(of field: FactField) -> FactValue? {
        facts.first { $0.field == field }?.value
    }
}
