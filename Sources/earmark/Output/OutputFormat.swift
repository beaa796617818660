import ArgumentParser

/// How rows are written to standard output.
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
