/// One column of a kind of row: what it is called and how it is taken from a row.
struct Column<Row>: Sendable {
    /// The name in CSV and JSON, in snake_case with its unit.
    var name: String
    /// The heading in a table; `nil` leaves the column out of tables.
    var heading: String?
    /// Whether a table that is too wide may shorten it.
    var isElastic = false
    /// The value of a row.
    var cell: @Sendable (Row) -> Cell
}

extension Array {
    /// A row as a JSON object, its members in the order of the columns.
    func json<Row>(of row: Row) -> String where Element == Column<Row> {
        "{" + map { "\(JSONText.quote($0.name)):\($0.cell(row).json)" }.joined(separator: ",") + "}"
    }
}
