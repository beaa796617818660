import ArgumentParser
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
        try Report(
            name: "case", subject: found, facts: CaseFile.columns,
            sections: [
                Section(
                    name: "recordings", title: "Recordings", columns: RecordingRow.columns,
                    rows: recordings)
            ]
        ).write(format)
    }
}
