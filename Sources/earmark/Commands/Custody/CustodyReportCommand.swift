import ArgumentParser
import RecordingIndex

/// `earmark custody report`.
struct CustodyReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Report who processed what, when, why, and for whom.",
        discussion: "What one run of ingest did is one line.")

    @OptionGroup var filterOptions: CustodyFilterOptions
    @OptionGroup var output: OutputOptions

    @Flag(name: .long, help: "The log that section 62 of the Data Protection Act 2018 asks for.")
    var s62 = false

    func validate() throws {
        guard s62 else { throw ValidationError("Say which report: --s62.") }
    }

    func run() throws {
        let index = try filterOptions.indexOptions.open(.read)
        var rows = RowWriter(CustodyReportRow.columns, format: output.format)
        var pending: CustodyReportRow?
        try index.forEachCustodyEntry(matching: try filterOptions.filter(in: index)) { entry in
            guard pending?.take(entry) != true else { return }
            if let pending { try rows.write(pending) }
            pending = CustodyReportRow(entry)
        }
        if let pending { try rows.write(pending) }
        try rows.finish()
        try rows.requireRows()
    }
}
