import ArgumentParser
import RecordingIndex

/// `earmark recordings`: the recordings that an index holds.
struct RecordingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recordings",
        abstract: "List the recordings of an index, or those of a case.")

    @OptionGroup var calls: CallFilterOptions
    @OptionGroup var consultation: ConsultationOptions
    @OptionGroup var output: OutputOptions

    @Option(
        name: .customLong("case"),
        help: ArgumentHelp("Only recordings linked to this case.", valueName: "reference"))
    var caseReference: String?

    @Argument(
        help: ArgumentHelp(
            "Only these: numbers, SHA-256 digests or their first digits, files or folders.",
            valueName: "recording"))
    var recordings: [String] = []

    func run() throws {
        let index = try consultation.open()
        let named = try index.recordings(named: recordings)
        var selection = RecordingSelection(
            caseID: try index.caseID(caseReference), recordings: named.isEmpty ? nil : Set(named))
        if !calls.filter.isEverything {
            let matching = try index.recordings(matching: calls.filter)
            selection.recordings = selection.recordings?.intersection(matching) ?? matching
        }
        try consultation.record("recordings", of: selection, in: index)
        var rows = RowWriter(RecordingRow.columns, format: output.format)
        try index.forEachRecording(in: selection) { try rows.write($0) }
        try rows.finish()
        try rows.requireRows()
    }
}
