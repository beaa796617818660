import ArgumentParser
import CallModel
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
        var lackingCount = 0
        func write(_ row: CustodyReportRow) throws {
            if !row.lacks.isEmpty { lackingCount += 1 }
            try rows.write(row)
        }
        try index.forEachCustodyEntry(matching: try filterOptions.filter(in: index)) { entry in
            guard pending?.take(entry) != true else { return }
            if let pending { try write(pending) }
            pending = CustodyReportRow(entry)
        }
        if let pending { try write(pending) }
        try rows.finish()
        try rows.requireRows()
        if lackingCount > 0 {
            StandardError.say(
                "Of \(Count.text(lackingCount, "act")) it is not on record why, or to whom. From now on, "
                    + "--reason, --case and --recipient say so, and `case new --require-reason` asks."
            )
        }
    }
}
