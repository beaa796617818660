/// Writes rows of one kind in one of the formats: the one place that renders them.
///
/// Rows leave as they come; a table holds back the first ones until it knows their widths.
struct RowWriter<Row> {
    private let columns: [Column<Row>]
    private let format: OutputFormat
    private let rttmLine: (Row) -> String?
    private var output: StandardOutput
    private var table: TableLayout
    private(set) var rowCount = 0

    /// Starts a listing; `rttmLine` spells a row as a line of RTTM, `nil` where it has none.
    ///
    /// Kinds of rows that are not segments leave it out, and their commands refuse the format.
    init(
        _ columns: [Column<Row>], format: OutputFormat, terminal: Terminal = .standardOutput,
        rttmLine: @escaping (Row) -> String? = { _ in nil }
    ) {
        self.columns = format == .table ? columns.filter { $0.heading != nil } : columns
        self.format = format
        self.rttmLine = rttmLine
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
            output.write(CSVText.line(columns.map { $0.cell(row).forPrograms }))
        case .rttm: output.write(rttmLine(row) ?? "")
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
        case .ndjson, .rttm: break
        }
        try output.flush()
    }

    private mutating func writeCSVHeader() {
        output.write(CSVText.line(columns.map(\.name)))
    }
}
