internal import CallFacts

/// What is to be believed, of all that sources say of one call.
struct FactResolution {
    /// Everything that is said, field by field, what counts most first.
    let facts: [RecordedFact]
    private let winners: [FactField: RecordedFact]

    /// Times of two clocks that are no further apart say the same, in milliseconds.
    static let timeTolerance: Int64 = 5_000

    /// Fields in which each source has words of its own, that contradict nobody's: a queue or an
    /// extension may be what was rung, and each system has its own reference.
    private static let ownWords: Set<FactField> = [.from, .to, .callReference, .remark]

    init(_ facts: [RecordedFact]) {
        let ordered = FactField.allCases.flatMap { field in
            facts.filter { $0.field == field }.sorted { $0.counts(more: $1) }
        }
        var winners: [FactField: RecordedFact] = [:]
        var withdrawn: Set<FactField> = []
        self.facts = ordered.map { fact in
            var fact = fact
            // Of operators' words the last comes first: one that is empty takes back those behind it.
            if fact.source == .operator, fact.text.isEmpty { withdrawn.insert(fact.field) }
            if fact.source == .operator, withdrawn.contains(fact.field) {
                fact.standing = .withdrawn
            } else if let winner = winners[fact.field], !Self.ownWords.contains(fact.field) {
                fact.standing = Self.agree(fact, winner) ? .agrees : .overruled
                if fact.standing == .overruled { fact.overruledBy = winner.source }
            } else if winners[fact.field] == nil {
                winners[fact.field] = fact
            }
            return fact
        }
        self.winners = winners
    }

    /// Whether sources contradict each other.
    var hasConflict: Bool { facts.contains { $0.standing == .overruled } }

    /// The fact that counts.
    subscript(field: FactField) -> RecordedFact? { winners[field] }

    /// The moment that counts, in milliseconds since 1970-01-01 UTC.
    func moment(_ field: FactField) -> Int64? {
        winners[field]?.normalized.flatMap(Timestamp.milliseconds)
    }

    /// The duration that counts, in milliseconds.
    func duration(_ field: FactField) -> Int64? {
        winners[field]?.normalized.flatMap { Int64($0) }
    }

    private static func agree(_ fact: RecordedFact, _ winner: RecordedFact) -> Bool {
        switch fact.field {
        case .started, .answered, .ended:
            let moments = [fact.normalized, fact.alternative].compactMap { $0 }
                .compactMap(Timestamp.milliseconds)
            let expected = [winner.normalized, winner.alternative].compactMap { $0 }
                .compactMap(Timestamp.milliseconds)
            return moments.contains { moment in
                expected.contains { abs($0 - moment) <= timeTolerance }
            }
        default: return fact.normalized == winner.normalized
        }
    }
}
