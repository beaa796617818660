import ArgumentParser
import CallModel
import RecordingIndex

/// `earmark case show`.
struct CaseShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a case and the recordings linked to it.")

    @Argument(help: "The case's reference.")
    var reference: String

    @OptionGroup var consultation: ConsultationOptions

    @Option(name: .long, help: "How it is printed.")
    var format: ReportFormat = .table

    func run() throws {
        let index = try consultation.open()
        let found = try index.caseFile(reference: reference)
        let selection = RecordingSelection(caseID: found.id)
        try consultation.record("case show", of: selection, in: index)
        var recordings: [RecordingSummary] = []
        try index.forEachRecording(in: selection) {
            recordings.append($0)
        }
        let counts = Dictionary(grouping: try index.items(of: found.id), by: \.status)
            .mapValues(\.count)
        try Report(
            name: "case", subject: found, facts: CaseFile.columns,
            sections: [
                Section(
                    name: "statuses", title: "Statuses", columns: Self.statuses,
                    rows: ItemStatus.allCases.map { ($0, counts[$0] ?? 0) }),
                Section(
                    name: "recordings", title: "Recordings", columns: RecordingRow.columns,
                    rows: recordings),
            ]
        ).write(format)
    }

    private static let statuses: [Column<(status: ItemStatus, count: Int)>] = [
        Column(name: "status", heading: "Status") { .text($0.status.rawValue) },
        Column(name: "items", heading: "Items") { .integer($0.count) },
    ]
}
