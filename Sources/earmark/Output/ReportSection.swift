/// One part of a report, whatever its rows are.
protocol ReportSection {
    /// Its name in JSON.
    var name: String { get }
    /// Its heading for people.
    var title: String { get }
    /// Whether it has no rows.
    var isEmpty: Bool { get }
    /// Its rows as a JSON array.
    var json: String { get }
    /// Its rows as a table.
    func writeTable(to output: inout StandardOutput)
}

/// Rows of one kind in a report.
struct Section<Row>: ReportSection {
    var name: String
    var title: String
    var columns: [Column<Row>]
    var rows: [Row]

    var isEmpty: Bool { rows.isEmpty }

    var json: String {
        "[" + rows.map { columns.json(of: $0) }.joined(separator: ",\n") + "]"
    }

    func writeTable(to output: inout StandardOutput) {
        let shown = columns.filter { $0.heading != nil }
        var table = TableLayout(
            headings: shown.map { $0.heading ?? $0.name }, omissions: shown.map(\.omission),
            terminal: .standardOutput)
        for row in rows { table.add(shown.map { $0.cell(row) }, to: &output) }
        table.finish(to: &output)
    }
}
