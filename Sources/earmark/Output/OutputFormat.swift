import ArgumentParser

/// How segments are written to standard output.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
    /// Columns for people, fitted to the terminal.
    case table
    /// One JSON array of objects.
    case json
    /// One JSON object a line.
    case ndjson
    /// RFC 4180 with a header line.
    case csv
    /// NIST rich transcription time marks; utterances only.
    case rttm
}

/// How rows that are not segments are written.
enum RowFormat: String, CaseIterable, ExpressibleByArgument {
    case table
    case json
    case ndjson
    case csv

    /// The same among all formats.
    var outputFormat: OutputFormat {
        switch self {
        case .table: .table
        case .json: .json
        case .ndjson: .ndjson
        case .csv: .csv
        }
    }
}

/// How everything about one thing is written.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
    case table
    case json
}
