import ArgumentParser
import RecordingIndex

/// `earmark exhibit list`.
struct ExhibitListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List exhibits, withdrawn ones included.")

    @Option(
        name: .customLong("case"),
        help: ArgumentHelp("Only those of this case.", valueName: "reference"))
    var caseReference: String?

    @OptionGroup var consultation: ConsultationOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let index = try consultation.open()
        let caseID = try index.caseID(caseReference)
        let exhibits = try index.exhibits(of: caseID)
        try consultation.record(
            "exhibit list",
            of: RecordingSelection(
                caseID: caseID, recordings: Set(exhibits.map(\.recordingID))), in: index)
        var rows = RowWriter(Exhibit.columns, format: output.format)
        for exhibit in exhibits { try rows.write(exhibit) }
        try rows.finish()
        try rows.requireRows()
    }
}
