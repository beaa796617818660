/// What an import asks and writes.
enum ImportQuery: String, Query {
    case ofHash = """
        SELECT id, options, name, imported_at, imported_by FROM import WHERE kind = ? AND sha256 = ?
        """

    case insert = """
        INSERT INTO import (kind, sha256, name, byte_count, row_count, options, imported_at,
            imported_by, program_version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    case insertProblem = """
        INSERT INTO import_problem (import_id, line, reason) VALUES (?, ?, ?)
        """

    case insertCallLogRow = """
        INSERT INTO call_log_row (import_id, line, reference, other_leg, started_ms,
            started_alternative_ms, answered_ms, ended_ms, direction, handler, extension, caller,
            incident, typed_number)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    case insertCallLogFact = """
        INSERT INTO call_log_fact (row_id, field, value, normalized, alternative, doubt, time_zone)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """

    case insertIncident = """
        INSERT INTO incident (import_id, line, reference, call_reference, opened, opened_ms,
            opened_alternative_ms, closed, closed_ms, caller_text, caller, handler, category, text)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    case insertShift = """
        INSERT INTO roster_shift (import_id, line, handler, extension, team, shift, start,
            start_ms, "end", end_ms)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    case rowsOfReference = """
        SELECT id, import_id, line, reference, other_leg, started_ms, started_alternative_ms,
            answered_ms, handler, extension, caller
        FROM call_log_row WHERE reference = ?
        """

    /// A row can come twice.
    case rowsOfTime = """
        SELECT id, import_id, line, reference, other_leg, started_ms, started_alternative_ms,
            answered_ms, handler, extension, caller
        FROM call_log_row WHERE started_ms BETWEEN ?1 AND ?2
        UNION ALL
        SELECT id, import_id, line, reference, other_leg, started_ms, started_alternative_ms,
            answered_ms, handler, extension, caller
        FROM call_log_row WHERE answered_ms BETWEEN ?1 AND ?2
        """

    case incidentsOfReference = """
        SELECT id, import_id, line, call_reference AS reference, NULL AS other_leg,
            opened_ms AS started_ms, opened_alternative_ms AS started_alternative_ms,
            NULL AS answered_ms, handler, NULL AS extension, caller
        FROM incident WHERE call_reference = ?
        """

    case incidentsOfTime = """
        SELECT id, import_id, line, call_reference AS reference, NULL AS other_leg,
            opened_ms AS started_ms, opened_alternative_ms AS started_alternative_ms,
            NULL AS answered_ms, handler, NULL AS extension, caller
        FROM incident WHERE opened_ms BETWEEN ? AND ?
        """

    case matchedImports = """
        SELECT DISTINCT import_id FROM call_log_match
        CROSS JOIN call_log_row ON call_log_row.id = call_log_match.row_id
        WHERE recording_id = ?
        """

    case matchedIncidentImports = """
        SELECT DISTINCT import_id FROM incident_match
        CROSS JOIN incident ON incident.id = incident_match.incident_id
        WHERE recording_id = ?
        """

    case matchRow = """
        INSERT INTO call_log_match (recording_id, row_id, matched_by) VALUES (?, ?, ?)
        """

    case matchIncident = """
        INSERT INTO incident_match (recording_id, incident_id, matched_by) VALUES (?, ?, ?)
        """

    case rowsOfImport = """
        SELECT line, recording_id, matched_by
        FROM call_log_row LEFT JOIN call_log_match ON row_id = call_log_row.id
        WHERE import_id = ? ORDER BY line
        """

    case incidentsOfImport = """
        SELECT line, recording_id, matched_by
        FROM incident LEFT JOIN incident_match ON incident_id = incident.id
        WHERE import_id = ? ORDER BY line
        """

    case problemsOfImport = """
        SELECT line, reason FROM import_problem WHERE import_id = ? ORDER BY line
        """

    case allRecordings = """
        SELECT id FROM recording ORDER BY id
        """

    var scannedTables: Set<String> {
        self == .allRecordings ? ["recording"] : []
    }

    /// The imports of one recording are few.
    var sorts: Bool { self == .matchedImports || self == .matchedIncidentImports }
}
