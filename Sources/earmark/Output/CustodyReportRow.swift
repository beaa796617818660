import CustodyLog

/// A line of the report on who processed what: an act, or all of one run of ingest.
struct CustodyReportRow {
    private let first: CustodyEntry
    private var last: CustodyEntry
    private var subjectCount: Int?

    /// Begins with an entry.
    init(_ entry: CustodyEntry) {
        first = entry
        last = entry
        subjectCount = entry.subjects?.count
    }

    /// Takes the next entry when it belongs to the same run; says whether it does.
    mutating func take(_ next: CustodyEntry) -> Bool {
        guard let ingest = first.ingest, next.ingest == ingest, next.kind == first.kind else {
            return false
        }
        last = next
        subjectCount = (subjectCount ?? 0) + (next.subjects?.count ?? 0)
        return true
    }

    /// What section 62 asks for and is not on record: why somebody looked or handed something on, unless
    /// a case says that, and to whom.
    var lacks: [String] {
        let isJustified = first.reason != nil || first.caseReference != nil
        return switch first.kind {
        case .consultation where !isJustified: ["why"]
        case .disclosure:
            (isJustified ? [] : ["why"]) + (first.recipients == nil ? ["to whom"] : [])
        default: []
        }
    }

    static let columns: [Column<CustodyReportRow>] = [
        Column(name: "at", heading: "When") { .text($0.first.at) },
        Column(name: "until", heading: "Until") {
            $0.last.number == $0.first.number ? .absent : .text($0.last.at)
        },
        Column(name: "actor", heading: "Who") { .text($0.first.actor) },
        Column(name: "acting_as", heading: "As") { .optional($0.first.actingAs) },
        Column(name: "kind", heading: "What") { .text($0.first.kind.rawValue) },
        Column(name: "command", heading: "By") { .text($0.first.command) },
        Column(name: "case", heading: "Case") { .optional($0.first.caseReference) },
        Column(name: "reason", heading: "Why", omission: .end) { .optional($0.first.reason) },
        Column(name: "recipients", heading: "To whom") { .optional($0.first.recipients) },
        Column(name: "lacks", heading: "Lacks") {
            $0.lacks.isEmpty ? .absent : .text($0.lacks.joined(separator: ", "))
        },
        Column(name: "subject_count", heading: "Fingerprints") {
            .text($0.subjectCount.map(String.init) ?? "all")
        },
        Column(name: "first_entry", heading: "Entry") { .integer($0.first.number) },
        Column(name: "last_entry", heading: nil) { .integer($0.last.number) },
    ]
}
