/// What is counted over a whole index.
enum StatisticsQuery: String, Query {
    case filesByOutcome = """
        SELECT outcome, count(*) AS file_count, coalesce(sum(byte_count), 0) AS byte_count
        FROM recording_file
        WHERE NOT EXISTS (SELECT 1 FROM recording_file AS later
            WHERE later.path = recording_file.path AND later.id > recording_file.id)
        GROUP BY outcome
        """

    case recordings = """
        SELECT count(*) AS recording_count,
            coalesce(sum(1.0 * sample_frame_count / sample_rate), 0) AS duration
        FROM recording
        """

    case channels = """
        SELECT count(*) AS channel_count FROM channel
        """

    /// One kind at a time: to group millions of segments would sort them.
    case segmentsOfKind = """
        SELECT count(*) AS segment_count,
            coalesce(sum(1.0 * sample_count / sample_rate), 0) AS duration
        FROM recording CROSS JOIN segment ON recording_id = recording.id WHERE kind = ?
        """

    case cases = """
        SELECT count(*) AS case_count, count(closed_at) AS closed_count FROM case_file
        """

    case links = """
        SELECT count(*) AS link_count FROM case_link WHERE unlinked_at IS NULL
        """

    case calls = """
        SELECT count(*) AS call_count FROM call
        """

    case facts = """
        SELECT count(*) AS fact_count FROM metadata_assertion WHERE channel IS NULL
        """

    case imports = """
        SELECT count(*) AS import_count, coalesce(sum(row_count), 0) AS row_count FROM import
        """

    case runs = """
        SELECT state, count(*) AS run_count FROM ingest GROUP BY state
        """

    var scannedTables: Set<String> {
        switch self {
        case .filesByOutcome: ["recording_file"]
        case .recordings, .segmentsOfKind: ["recording"]
        case .channels: ["channel"]
        case .cases: ["case_file"]
        case .links: ["case_link"]
        case .calls: ["call"]
        case .facts: ["metadata_assertion"]
        case .imports: ["import"]
        case .runs: ["ingest"]
        }
    }

    var sorts: Bool { self == .filesByOutcome || self == .runs }
}
