import CallModel
import CustodyLog

/// How entries of the custody log are listed.
enum CustodyEntryRow {
    static let columns: [Column<CustodyEntry>] = [
        Column(name: "entry", heading: "Entry") { .integer($0.number) },
        Column(name: "at", heading: "At") { .text($0.at) },
        Column(name: "actor", heading: "By") { .text($0.actor) },
        Column(name: "acting_as", heading: "As") { .optional($0.actingAs) },
        Column(name: "kind", heading: "Kind") { .text($0.kind.rawValue) },
        Column(name: "case", heading: "Case") { .optional($0.caseReference) },
        Column(name: "command", heading: "Command") { .text($0.command) },
        Column(name: "subject_count", heading: "Fingerprints") {
            $0.subjects.map { .integer($0.count) } ?? .absent
        },
        Column(name: "reason", heading: "Reason", omission: .end) { .optional($0.reason) },
        Column(name: "recipients", heading: "Recipients") { .optional($0.recipients) },
        Column(name: "arguments", heading: nil) {
            .text(CanonicalJSON.list($0.arguments.map(CanonicalJSON.text)).spelling)
        },
        Column(name: "ingest", heading: nil) { $0.ingest.map(Cell.integer) ?? .absent },
        Column(name: "program_version", heading: nil) { .text($0.programVersion) },
        Column(name: "parameters", heading: nil) { .optional($0.parameters) },
        Column(name: "subject_digest", heading: nil) {
            .optional($0.subjects?.digest.description)
        },
        Column(name: "subjects", heading: nil) {
            .text(($0.subjects?.list ?? []).map(\.description).joined(separator: " "))
        },
        Column(name: "result_digest", heading: nil) { .optional($0.resultDigest?.description) },
        Column(name: "previous", heading: nil) { .text($0.previous.description) },
        Column(name: "hash", heading: nil) { .text($0.hash.description) },
    ]
}
