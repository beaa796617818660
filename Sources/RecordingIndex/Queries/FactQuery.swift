/// What is asked and written of facts, and of the calls that they make.
enum FactQuery: String, Query {
    case isAsserted = """
        SELECT 1 FROM metadata_assertion
        WHERE recording_id = ? AND channel IS NULL AND field = ? AND value = ?
            AND normalized IS ? AND source = ? AND detail IS ?
        """

    case assert = """
        INSERT INTO metadata_assertion (recording_id, field, value, normalized, alternative, doubt,
            time_zone, source, detail, asserted_by, asserted_at, ingest_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    /// In the order in which they were asserted, the rows of logs last; where a file has several rows
    /// for a recording, its first line first.
    case factsOfRecording = """
        SELECT NULL AS import_id, id AS place, field, value, normalized, alternative, doubt,
            time_zone, source, detail, asserted_by, asserted_at
        FROM metadata_assertion WHERE recording_id = ?1 AND channel IS NULL
        UNION ALL
        SELECT import.id, line, field, value, normalized, alternative, doubt, time_zone,
            'callLog', 'line ' || line || ' of ' || name, imported_by, imported_at
        FROM call_log_match
        CROSS JOIN call_log_row ON call_log_row.id = call_log_match.row_id
        CROSS JOIN import ON import.id = call_log_row.import_id
        CROSS JOIN call_log_fact ON call_log_fact.row_id = call_log_row.id
        WHERE call_log_match.recording_id = ?1
        """

    case recordingsWithFacts = """
        SELECT recording_id FROM call ORDER BY recording_id
        """

    case recordedTime = """
        SELECT sample_frame_count, sample_rate FROM recording WHERE id = ?
        """

    case speechOfRecording = """
        SELECT role, speech_sample_count FROM channel
        WHERE recording_id = ? AND role IS NOT NULL ORDER BY channel
        """

    /// A row where there is a call.
    case endOfCall = """
        SELECT ended_ms FROM call WHERE recording_id = ?
        """

    /// Those at an extension of a roster of which no log or file says who the handler is. Operators may
    /// have taken back what they said.
    case recordingsOfRoster = """
        SELECT recording_id FROM call
        WHERE extension IN (SELECT extension FROM roster_shift WHERE import_id = ?)
            AND NOT EXISTS (SELECT 1 FROM metadata_assertion AS said
                WHERE said.recording_id = call.recording_id AND said.channel IS NULL
                    AND said.field = 'handler' AND said.source <> 'operator')
            AND NOT EXISTS (SELECT 1 FROM call_log_match
                CROSS JOIN call_log_row ON call_log_row.id = call_log_match.row_id
                WHERE call_log_match.recording_id = call.recording_id
                    AND call_log_row.handler IS NOT NULL)
        ORDER BY recording_id
        """

    case shiftsAt = """
        SELECT id, handler FROM roster_shift
        WHERE extension = ? AND start_ms <= ? AND end_ms > ?
        """

    /// One shift for each handler.
    case handlersOfExtension = """
        SELECT min(id) AS id, handler FROM roster_shift WHERE extension = ? GROUP BY handler
        """

    case originOfShift = """
        SELECT line, name, imported_by, imported_at
        FROM roster_shift CROSS JOIN import ON import.id = import_id WHERE roster_shift.id = ?
        """

    /// Unless another call has it.
    case forgetParty = """
        DELETE FROM party WHERE id = ?1
            AND NOT EXISTS (SELECT 1 FROM call WHERE handler_id = ?1)
            AND NOT EXISTS (SELECT 1 FROM call WHERE caller_id = ?1)
        """

    case partyOfValue = """
        SELECT id FROM party WHERE kind = ? AND normalized = ?
        """

    case insertParty = """
        INSERT INTO party (kind, normalized, name) VALUES (?, ?, ?)
        """

    case replaceCall = """
        INSERT OR REPLACE INTO call (recording_id, started_ms, started_alternative_ms, answered_ms,
            ended_ms, duration_ms, talk_ms, recorded_ms, direction, handler_id, caller_id,
            extension, caller_text, reference, incident, typed_number, handler_speech_ms,
            caller_speech_ms, is_withheld, has_conflict)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    case recordingsOfHandler = """
        SELECT recording_id FROM call WHERE handler_id = ?1
            AND (?2 IS NULL OR started_ms >= ?2) AND (?3 IS NULL OR started_ms < ?3)
        """

    case recordingsOfCaller = """
        SELECT recording_id FROM call WHERE caller_id = ?1
            AND (?2 IS NULL OR started_ms >= ?2) AND (?3 IS NULL OR started_ms < ?3)
        """

    case recordingsOfPair = """
        SELECT recording_id FROM call WHERE caller_id = ?1 AND handler_id = ?2
            AND (?3 IS NULL OR started_ms >= ?3) AND (?4 IS NULL OR started_ms < ?4)
        """

    case recordingsOfTime = """
        SELECT recording_id FROM call WHERE started_ms >= ? AND started_ms < ?
        """

    var scannedTables: Set<String> {
        [.recordingsWithFacts, .recordingsOfRoster].contains(self) ? ["call"] : []
    }

    /// An extension has few handlers.
    var sorts: Bool { self == .handlersOfExtension }
}
