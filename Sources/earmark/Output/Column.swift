import CaseExport

/// Which part of a text gives way where there is no room.
enum Omission: Sendable {
    /// The beginning, as of paths, whose end says more.
    case beginning
    /// The end, as of sentences.
    case end

    /// The text in so many characters.
    func shorten(_ text: String, to width: Int) -> String {
        guard text.count > width else { return text }
        return switch self {
        case .beginning: "…" + text.suffix(width - 1)
        case .end: text.prefix(width - 1) + "…"
        }
    }
}

/// One column of a kind of row: what it is called and how it is taken from a row.
struct Column<Row>: Sendable {
    /// The name in CSV and JSON, in snake_case with its unit.
    var name: String
    /// The heading in a table; `nil` leaves the column out of tables.
    var heading: String?
    /// What a table that is too wide may leave out of it; `nil` keeps it whole.
    var omission: Omission?
    /// The value of a row.
    var cell: @Sendable (Row) -> Cell
}

extension Array {
    /// A row as a JSON object, its members in the order of the columns.
    func json<Row>(of row: Row) -> String where Element == Column<Row> {
        "{" + map { "\(JSONText.quote($0.name)):\($0.cell(row).json)" }.joined(separator: ",") + "}"
    }

    /// A row as a record of comma-separated values, with its line end.
    func csv<Row>(of row: Row) -> String where Element == Column<Row> {
        CSVText.line(map { $0.cell(row).forPrograms })
    }
}
