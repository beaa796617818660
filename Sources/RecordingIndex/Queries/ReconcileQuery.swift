/// What is asked when recordings, call logs and incident logs are held against each other.
///
/// A call may have a row in the log for each leg. A row stands for the call unless another one of its
/// file names it as its other leg; where two name each other, the first line does.
///
/// Those that find something have the same columns in the same order, and then some of their own.
enum ReconcileQuery: String, Query {
    /// In the order in which matches are stored, which an index of recordings has not.
    case recordingsWithoutRow = """
        SELECT recording.id AS recording_id, NULL AS row_id, NULL AS line, NULL AS log,
            started_ms, reference, NULL AS incident, NULL AS number, NULL AS other_number,
            NULL AS extension, recorded_ms, talk_ms,
            (SELECT path FROM recording_file WHERE recording_file.recording_id = recording.id
                ORDER BY recording_file.id LIMIT 1) AS path,
            (SELECT name FROM party WHERE party.id = handler_id) AS handler,
            (SELECT normalized FROM party WHERE party.id = caller_id) AS caller
        FROM recording NOT INDEXED LEFT JOIN call ON call.recording_id = recording.id
        WHERE NOT EXISTS (SELECT 1 FROM call_log_match
                WHERE call_log_match.recording_id = recording.id)
            AND (?1 IS NULL OR started_ms >= ?1) AND (?2 IS NULL OR started_ms < ?2)
        """

    /// Those that were answered. Their incidents are looked for as those of recordings are; the
    /// numbers are those of the row and of the incident that names the call.
    case rowsWithoutRecording = """
        SELECT NULL AS recording_id, log.id AS row_id, line,
            (SELECT name FROM import WHERE import.id = log.import_id) AS log,
            started_ms, reference,
            (SELECT incident.reference FROM incident WHERE call_reference = log.reference
                    AND abs(opened_ms - log.started_ms) <= 86400000
                ORDER BY incident.id LIMIT 1) AS incident,
            caller AS number,
            (SELECT incident.caller FROM incident WHERE call_reference = log.reference
                    AND abs(opened_ms - log.started_ms) <= 86400000
                ORDER BY incident.id LIMIT 1) AS other_number,
            extension, NULL AS recorded_ms, NULL AS talk_ms, NULL AS path, handler, caller,
            EXISTS (SELECT 1 FROM incident
                WHERE opened_ms BETWEEN log.started_ms - 5000 AND log.ended_ms + 5000
                    AND incident.call_reference IS NULL
                    AND (incident.handler = log.handler OR incident.caller = log.caller))
                AS has_likely_incident
        FROM call_log_row AS log
        WHERE NOT EXISTS (SELECT 1 FROM call_log_match WHERE row_id = log.id)
            AND (?1 IS NULL OR started_ms >= ?1) AND (?2 IS NULL OR started_ms < ?2)
            AND NOT EXISTS (SELECT 1 FROM call_log_row AS other
                JOIN call_log_match ON call_log_match.row_id = other.id
                WHERE other.reference = log.other_leg AND other.import_id = log.import_id)
            AND NOT EXISTS (SELECT 1 FROM call_log_fact
                WHERE row_id = log.id AND field = 'talkDuration' AND normalized = '0')
            AND (NOT EXISTS (SELECT 1 FROM call_log_row AS naming
                    WHERE naming.import_id = log.import_id AND naming.other_leg = log.reference)
                OR (other_leg IS NOT NULL AND NOT EXISTS (SELECT 1 FROM call_log_row AS other
                    WHERE other.reference = log.other_leg AND other.import_id = log.import_id
                        AND other.line < log.line)))
        """

    case callsWithoutIncident = """
        SELECT recording_id, NULL AS row_id, NULL AS line, NULL AS log, started_ms, reference,
            NULL AS incident, NULL AS number, NULL AS other_number, extension, recorded_ms,
            talk_ms,
            (SELECT path FROM recording_file WHERE recording_file.recording_id = call.recording_id
                ORDER BY recording_file.id LIMIT 1) AS path,
            (SELECT name FROM party WHERE party.id = handler_id) AS handler,
            (SELECT normalized FROM party WHERE party.id = caller_id) AS caller
        FROM call
        WHERE NOT EXISTS (SELECT 1 FROM incident_match
                WHERE incident_match.recording_id = call.recording_id)
            AND (?1 IS NULL OR started_ms >= ?1) AND (?2 IS NULL OR started_ms < ?2)
        """

    /// The number that a handler typed, as the log has it, is not the log's number of the call.
    case numbersTyped = """
        SELECT match.recording_id, log.id AS row_id, log.line,
            (SELECT name FROM import WHERE import.id = log.import_id) AS log,
            log.started_ms, log.reference, NULL AS incident, log.caller AS number,
            log.typed_number AS other_number, log.extension, recorded_ms, talk_ms,
            (SELECT path FROM recording_file WHERE recording_file.recording_id = match.recording_id
                ORDER BY recording_file.id LIMIT 1) AS path,
            coalesce((SELECT name FROM party WHERE party.id = handler_id), log.handler) AS handler,
            log.caller
        FROM call_log_row AS log
            LEFT JOIN call_log_match AS match ON match.row_id = log.id
            LEFT JOIN call ON call.recording_id = match.recording_id
        WHERE log.typed_number <> log.caller
            AND (?1 IS NULL OR log.started_ms >= ?1) AND (?2 IS NULL OR log.started_ms < ?2)
        """

    /// The incident's number is not that of its call.
    case numbersOfIncidents = """
        SELECT call.recording_id, NULL AS row_id, NULL AS line, NULL AS log, started_ms,
            call.reference, incident.reference AS incident, party.normalized AS number,
            incident.caller AS other_number, extension, recorded_ms, talk_ms,
            (SELECT path FROM recording_file WHERE recording_file.recording_id = call.recording_id
                ORDER BY recording_file.id LIMIT 1) AS path,
            (SELECT name FROM party WHERE party.id = handler_id) AS handler,
            party.normalized AS caller
        FROM incident_match
            CROSS JOIN incident ON incident.id = incident_match.incident_id
            CROSS JOIN call ON call.recording_id = incident_match.recording_id
            CROSS JOIN party ON party.id = call.caller_id
        WHERE incident.caller <> party.normalized
            AND (?1 IS NULL OR started_ms >= ?1) AND (?2 IS NULL OR started_ms < ?2)
        """

    /// A source that is overruled has another number than the one that counts.
    case numbersOverruled = """
        SELECT call.recording_id, NULL AS row_id, NULL AS line, NULL AS log, started_ms, reference,
            NULL AS incident, party.normalized AS number, said.normalized AS other_number,
            extension, recorded_ms, talk_ms,
            (SELECT path FROM recording_file WHERE recording_file.recording_id = call.recording_id
                ORDER BY recording_file.id LIMIT 1) AS path,
            (SELECT name FROM party WHERE party.id = handler_id) AS handler,
            party.normalized AS caller, said.source
        FROM call
            CROSS JOIN party ON party.id = call.caller_id
            CROSS JOIN metadata_assertion AS said ON said.recording_id = call.recording_id
        WHERE has_conflict = 1 AND said.channel IS NULL AND said.field = 'caller'
            AND said.source <> 'operator'
            AND said.normalized <> party.normalized
            AND (?1 IS NULL OR started_ms >= ?1) AND (?2 IS NULL OR started_ms < ?2)
        """

    /// By a share in percent, and by more than so many milliseconds.
    case shortRecordings = """
        SELECT recording_id, NULL AS row_id, NULL AS line, NULL AS log, started_ms, reference,
            NULL AS incident, NULL AS number, NULL AS other_number, extension, recorded_ms,
            talk_ms,
            (SELECT path FROM recording_file WHERE recording_file.recording_id = call.recording_id
                ORDER BY recording_file.id LIMIT 1) AS path,
            (SELECT name FROM party WHERE party.id = handler_id) AS handler,
            (SELECT normalized FROM party WHERE party.id = caller_id) AS caller
        FROM call
        WHERE recorded_ms < talk_ms
            AND recorded_ms * 100 < talk_ms * ?3 AND recorded_ms + ?4 < talk_ms
            AND (?1 IS NULL OR started_ms >= ?1) AND (?2 IS NULL OR started_ms < ?2)
        """

    /// Calls of a stretch of time that the logs have: whether a recording is held of them, and none for
    /// calls that have none since they were not answered.
    case coverage = """
        SELECT handler, extension, count(*) AS call_count,
            CASE
                WHEN EXISTS (SELECT 1 FROM call_log_match WHERE row_id = log.id) THEN 1
                WHEN other_leg IS NOT NULL AND EXISTS (SELECT 1 FROM call_log_row AS other
                    JOIN call_log_match ON call_log_match.row_id = other.id
                    WHERE other.reference = log.other_leg AND other.import_id = log.import_id)
                    THEN 1
                WHEN EXISTS (SELECT 1 FROM call_log_fact
                    WHERE row_id = log.id AND field = 'talkDuration' AND normalized = '0')
                    THEN NULL
                ELSE 0
            END AS is_held
        FROM call_log_row AS log
        WHERE started_ms >= ? AND started_ms < ?
            AND (NOT EXISTS (SELECT 1 FROM call_log_row AS naming
                    WHERE naming.import_id = log.import_id AND naming.other_leg = log.reference)
                OR (other_leg IS NOT NULL AND NOT EXISTS (SELECT 1 FROM call_log_row AS other
                    WHERE other.reference = log.other_leg AND other.import_id = log.import_id
                        AND other.line < log.line)))
        GROUP BY handler, extension, is_held
        """

    case logPeriod = """
        SELECT (SELECT min(started_ms) FROM call_log_row WHERE started_ms IS NOT NULL) AS first,
            (SELECT max(started_ms) FROM call_log_row WHERE started_ms IS NOT NULL) AS last
        """

    case handlersByRoster = """
        SELECT DISTINCT extension, handler FROM roster_shift WHERE extension IS NOT NULL
        """

    case handlersByRecordings = """
        SELECT DISTINCT extension, party.normalized AS handler
        FROM call CROSS JOIN party ON party.id = handler_id AND kind = 'handler'
        WHERE extension IS NOT NULL
        """

    case imports = """
        SELECT kind, name, sha256, row_count FROM import ORDER BY id
        """

    case digests = """
        SELECT sha256 FROM recording ORDER BY sha256
        """

    var scannedTables: Set<String> {
        switch self {
        case .recordingsWithoutRow, .digests: ["recording"]
        case .rowsWithoutRecording: ["log"]
        case .numbersTyped: ["log"]
        case .numbersOfIncidents: ["incident_match"]
        case .callsWithoutIncident, .numbersOverruled, .shortRecordings, .handlersByRecordings:
            ["call"]
        case .imports: ["import"]
        case .coverage, .handlersByRoster, .logPeriod: []
        }
    }

    var sorts: Bool {
        [.coverage, .handlersByRoster, .handlersByRecordings].contains(self)
    }
}
