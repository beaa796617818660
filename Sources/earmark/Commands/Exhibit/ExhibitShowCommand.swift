import ArgumentParser
import CallModel
import RecordingIndex

/// `earmark exhibit show`.
struct ExhibitShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an exhibit, what was said of it, and its clips.")

    @Argument(help: "The mark, such as ABC/1.", transform: ExhibitMark.parse)
    var mark: ExhibitMark

    @OptionGroup var consultation: ConsultationOptions

    @Option(name: .long, help: "How it is printed.")
    var format: ReportFormat = .table

    func run() throws {
        let index = try consultation.open()
        let exhibit = try index.exhibit(mark)
        let selection = RecordingSelection(
            caseID: try index.caseID(exhibit.caseReference), recordings: [exhibit.recordingID])
        try consultation.record("exhibit show", of: selection, in: index)
        try Report(
            name: "exhibit", subject: exhibit,
            facts: Exhibit.columns.map {
                Column(name: $0.name, heading: $0.heading ?? Self.titles[$0.name], cell: $0.cell)
            },
            sections: [
                Section(
                    name: "statements", title: "Statements", columns: Self.statements,
                    rows: try index.statements(of: exhibit.itemID)),
                Section(
                    name: "clips", title: "Clips", columns: Clip.columns,
                    rows: try index.clips(of: mark)),
            ]
        ).write(format)
    }

    private static let titles = [
        "start_sample": "Start sample", "sample_count": "Samples", "created_at": "Entered",
        "created_by": "Entered by", "withdrawn_by": "Withdrawn by", "sha256": "SHA-256",
    ]

    private static let statements: [Column<ItemStatement>] = [
        Column(name: "status", heading: "Status") { .text($0.status.rawValue) },
        Column(name: "description", heading: "Description", omission: .end) {
            .optional($0.description)
        },
        Column(name: "reason", heading: "Reason", omission: .end) { .optional($0.reason) },
        Column(name: "stated_at", heading: "Stated") { .text($0.statedAt.description) },
        Column(name: "stated_by", heading: "By") { .text($0.statedBy) },
    ]
}
