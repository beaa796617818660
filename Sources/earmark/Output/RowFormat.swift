import ArgumentParser

/// How rows are written.
enum RowFormat: String, CaseIterable, ExpressibleByArgument {
    /// Columns for people, fitted to the terminal.
    case table
    /// One JSON array of objects.
    case json
    /// One JSON object a line.
    case ndjson
    /// RFC 4180 with a header line.
    case csv
}

/// How everything about one thing is written.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
    case table
    case json
}
