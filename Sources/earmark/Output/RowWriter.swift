import CaseExport

/// Writes rows of one kind in one of the formats: the one place that renders them.
///
/// Rows leave as they come; a table holds back the first ones until it knows their widths.
struct RowWriter<Row> {
    private let columns: [Column<Row>]
    private let format: RowFormat
    private var output: StandardOutput
    private var table: TableLayout
    private(set) var rowCount = 0

    /// Starts a listing.
    init(
        _ columns: [Column<Row>], format: RowFormat, terminal: Terminal = .standardOutput
    ) {
        self.columns = format == .table ? columns.filter { $0.heading != nil } : columns
        self.format = format
        output = StandardOutput()
        table = TableLayout(
            headings: self.columns.map { $0.heading ?? $0.name },
            omissions: self.columns.map(\.omission), terminal: terminal)
    }

    /// Writes one row.
    mutating func write(_ row: Row) throws {
        switch format {
        case .table: table.add(columns.map { $0.cell(row) }, to: &output)
        case .json: output.write((rowCount == 0 ? "[\n" : ",\n") + columns.json(of: row))
        case .ndjson: output.write(columns.json(of: row) + "\n")
        case .csv:
            if rowCount == 0 { writeCSVHeader() }
            output.write(columns.csv(of: row))
        }
        rowCount += 1
        try output.flushIfLarge()
    }

    /// Writes what the format needs at its end, also when there was no row.
    mutating func finish() throws {
        switch format {
        case .table: table.finish(to: &output)
        case .json: output.write(rowCount == 0 ? "[]\n" : "\n]\n")
        case .csv: if rowCount == 0 { writeCSVHeader() }
        case .ndjson: break
        }
        try output.flush()
    }

    /// Says that nothing matched where no row was written, and throws the status for that.
    func requireRows() throws {
        if rowCount == 0 { throw ExitStatus.nothingMatched() }
    }

    /// Writes what the format needs at its end, and a summary: below a table, and beside what programs
    /// read.
    mutating func finish(summary: [String]) throws {
        try finish()
        guard format == .table else { return summary.forEach(StandardError.say) }
        if rowCount > 0 { try StandardOutput.say("") }
        try summary.forEach(StandardOutput.say)
    }

    private mutating func writeCSVHeader() {
        output.write(CSVText.line(columns.map(\.name)))
    }
}
