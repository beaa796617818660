/// What is asked of runs of ingest.
enum RunQuery: String, Query {
    case all = """
        SELECT id, started_at, ended_at, state, actor, program_version, arguments FROM ingest
        """

    case filesByOutcome = """
        SELECT ingest_id, outcome, count(*) AS file_count
        FROM recording_file GROUP BY ingest_id, outcome
        """

    case roles = """
        SELECT ingest_id, count(*) AS role_count
        FROM metadata_assertion WHERE ingest_id IS NOT NULL AND field = 'role' GROUP BY ingest_id
        """

    var scannedTables: Set<String> {
        switch self {
        case .all: ["ingest"]
        case .filesByOutcome: ["recording_file"]
        case .roles: ["metadata_assertion"]
        }
    }

    var sorts: Bool { self != .all }
}
