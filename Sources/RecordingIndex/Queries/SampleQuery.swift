/// What a random sample is drawn from.
enum SampleQuery: String, Query {
    /// In the order of content, which is the same in every index.
    case recordings = """
        SELECT id, sha256 FROM recording ORDER BY sha256
        """

    case calls = """
        SELECT recording_id, handler_id, started_ms FROM call
        """

    case handlers = """
        SELECT id, normalized FROM party WHERE kind IN ('handler', 'extension')
        """

    var scannedTables: Set<String> {
        switch self {
        case .recordings: ["recording"]
        case .calls: ["call"]
        case .handlers: []
        }
    }
}
