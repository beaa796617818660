import ArgumentParser
import RecordingIndex

/// `earmark case show`.
struct CaseShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a case and the recordings linked to it.")

    @Argument(help: "The case's reference.")
    var reference: String

    @OptionGroup var indexOptions: IndexOptions

    @Option(name: .long, help: "table or json.")
    var format: OutputFormat = .table

    func validate() throws {
        guard [.table, .json].contains(format) else {
            throw ValidationError("One case is shown as table or json.")
        }
    }

    func run() throws {
        let index = try indexOptions.open(.read)
        let found = try index.caseFile(reference: reference)
        var recordings: [RecordingSummary] = []
        try index.forEachRecording(in: RecordingSelection(caseID: found.id)) {
            recordings.append($0)
        }
        try Report(
            facts: Section(name: "case", title: "Case", columns: CaseFile.columns, rows: [found]),
            sections: [
                Section(
                    name: "recordings", title: "Recordings", columns: RecordingRow.columns,
                    rows: recordings)
            ]
        ).write(format)
    }
}
