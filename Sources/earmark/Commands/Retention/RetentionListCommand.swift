import ArgumentParser
import CallModel
import RecordingIndex

/// `earmark retention list`.
struct RetentionListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the cases and recordings of which somebody said how long they are kept.")

    @Flag(name: .long, help: "Only those whose day of review has come.")
    var due = false

    @OptionGroup var consultation: ConsultationOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let index = try consultation.open()
        let found = try index.retentions().filter { !due || $0.isDue }
        try consultation.record(
            "retention list",
            of: RecordingSelection(recordings: Set(found.compactMap(\.recordingID))), in: index)
        var rows = RowWriter(Self.columns, format: output.format)
        for retention in found { try rows.write(retention) }
        try rows.finish()
        try rows.requireRows()
    }

    private static let columns: [Column<Retention>] = [
        Column(name: "case", heading: "Case") { .optional($0.caseReference) },
        Column(name: "recording", heading: "Recording") {
            $0.recordingID.map { .integer(Int($0.rawValue)) } ?? .absent
        },
        Column(name: "sha256", heading: nil) { .optional($0.contentHash?.description) },
        Column(name: "class", heading: "Class", omission: .end) {
            .optional($0.term?.retentionClass)
        },
        Column(name: "review_on", heading: "Review") { .optional($0.term?.reviewOn) },
        Column(name: "due", heading: "Due") { $0.isDue ? .text("yes") : .absent },
        Column(name: "hold", heading: "On hold", omission: .end) { .optional($0.holdReason) },
        Column(name: "held_since", heading: nil) { .optional($0.heldSince?.description) },
        Column(name: "held_by", heading: nil) { .optional($0.heldBy) },
    ]
}
