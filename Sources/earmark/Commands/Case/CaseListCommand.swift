import ArgumentParser
import RecordingIndex

/// `earmark case list`.
struct CaseListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List all cases.")

    @OptionGroup var indexOptions: IndexOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let index = try indexOptions.open(.read)
        var rows = RowWriter(CaseFile.columns, format: output.format)
        for found in try index.cases() { try rows.write(found) }
        try rows.finish()
        try rows.requireRows()
    }
}
