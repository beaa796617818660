internal import CallFacts
internal import GRDB

/// Looks for findings, kind by kind.
struct FindingSearch {
    let terms: ReconciliationTerms
    let kinds: Set<FindingKind>
    let basis: ReconciliationBasis
    let database: Database
    let handlers: HandlersOfExtensions
    private var found: [ReconciliationFinding] = []

    init(
        terms: ReconciliationTerms, kinds: Set<FindingKind>, basis: ReconciliationBasis,
        database: Database, handlers: HandlersOfExtensions
    ) {
        self.terms = terms
        self.kinds = kinds
        self.basis = basis
        self.database = database
        self.handlers = handlers
    }

    /// All findings, in order.
    mutating func findings() throws -> [ReconciliationFinding] {
        try take(.recordingWithoutLogRow, of: .recordingsWithoutRow)
        try take(.callWithoutIncident, of: .callsWithoutIncident)
        if kinds.contains(.shortRecording) {
            let limits: StatementArguments = [
                terms.shortPercent, ReconciliationTerms.shortTolerance,
            ]
            found += try values(.shortRecordings, limits) {
                try ReconciliationFinding(.shortRecording, $0, handlers: handlers)
            }
        }
        var altered: [ReconciliationFinding] = []
        let ofRows: Set<FindingKind> = [
            .logRowWithoutRecording, .callWithoutIncident, .numberAltered,
        ]
        if !kinds.isDisjoint(with: ofRows) {
            altered = try takeRowsWithoutRecording()
        }
        if kinds.contains(.numberAltered) {
            for query in [ReconcileQuery.numbersTyped, .numbersOfIncidents, .numbersOverruled] {
                altered += try values(query) { try numberAltered($0) }.compactMap(\.self)
            }
            found += Self.joined(altered)
        }
        let askedFor = Dictionary(grouping: found.filter(isAskedFor), by: \.kind)
        return FindingKind.allCases.flatMap {
            (askedFor[$0] ?? []).sorted(by: ReconciliationFinding.precedes)
        }
    }

    private mutating func take(_ kind: FindingKind, of query: ReconcileQuery) throws {
        guard kinds.contains(kind) else { return }
        found += try values(query) { try ReconciliationFinding(kind, $0, handlers: handlers) }
    }

    /// Takes calls that are only logged, with what is to be said of their incidents; returns those
    /// whose numbers were altered.
    private mutating func takeRowsWithoutRecording() throws -> [ReconciliationFinding] {
        var altered: [ReconciliationFinding] = []
        let (kinds, handlers) = (kinds, handlers)
        let findings = try values(.rowsWithoutRecording) { row in
            let hasIncident = row[6] as String? != nil || row["has_likely_incident"]
            let missing: [FindingKind] =
                [.logRowWithoutRecording] + (hasIncident ? [] : [.callWithoutIncident])
            if let finding = try numberAltered(row) { altered.append(finding) }
            return try missing.filter(kinds.contains).map {
                try ReconciliationFinding($0, row, handlers: handlers)
            }
        }
        found += findings.joined()
        return altered
    }

    private func values<Value>(
        _ query: ReconcileQuery, _ more: StatementArguments = [], _ make: (Row) throws -> Value
    ) throws -> [Value] {
        let filter = terms.filter
        return try database.values(
            query, [filter.from?.milliseconds, filter.to?.milliseconds] + more, make)
    }

    /// The finding of a row with two numbers, if one is a near miss of the other. Extensions are too
    /// short, and too like each other, for that to say anything.
    private func numberAltered(_ row: Row) throws -> ReconciliationFinding? {
        guard let number = PhoneNumber(row[7] ?? ""), let other = PhoneNumber(row[8] ?? ""),
            case .subscriber = number.meaning, case .subscriber = other.meaning,
            let difference = NearMiss(other, of: number)
        else { return nil }
        let source = row.hasColumn("source") ? FactSource(rawValue: row["source"]) : nil
        let place: ReconciliationFinding.NumberPlace =
            if let source {
                .source(source)
            } else if let incident = row[6] as String? {
                .incident(incident)
            } else {
                .typed
            }
        return try ReconciliationFinding(
            .numberAltered, row,
            numbers: .init(
                call: number.text, other: other.text, difference: difference, places: [place]),
            handlers: handlers)
    }

    /// One finding for a number of a call, wherever it stands.
    private static func joined(
        _ findings: [ReconciliationFinding]
    ) -> [ReconciliationFinding] {
        struct Key: Hashable {
            var recording: RecordingID?
            var place: Int64
            var number: String?
        }
        var joined: [ReconciliationFinding] = []
        var known: [Key: Int] = [:]
        for finding in findings {
            let key = Key(
                recording: finding.recording, place: finding.place, number: finding.numbers?.other)
            if let index = known[key] {
                for place in finding.numbers?.places ?? []
                where joined[index].numbers?.places.contains(place) == false {
                    joined[index].numbers?.places.append(place)
                }
            } else {
                known[key] = joined.count
                joined.append(finding)
            }
        }
        return joined
    }

    private func isAskedFor(_ finding: ReconciliationFinding) -> Bool {
        let filter = terms.filter
        if let number = filter.number?.normalized,
            finding.caller != number, finding.numbers?.other != number
        {
            return false
        }
        guard let handler = filter.handler else { return true }
        return finding.handler?.uppercased() == FactValue.name(handler).normalized
    }
}
