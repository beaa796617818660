/// What is asked of calls.
enum CallQuery: String, Query {
    /// Reads every call, of which there are few beside their segments. Shares are in hundredths of a
    /// per cent.
    case matching = """
        SELECT recording_id, started_ms, started_alternative_ms, handler_id FROM call
        WHERE (?1 IS NULL OR handler_id IN (?1, ?2))
            AND (?3 IS NULL OR caller_id = ?3)
            AND (?4 IS NULL OR started_ms >= ?4) AND (?5 IS NULL OR started_ms < ?5)
            AND (?6 IS NULL OR duration_ms >= ?6) AND (?7 IS NULL OR duration_ms <= ?7)
            AND (?8 IS NULL OR direction = ?8)
            AND (?9 IS NULL OR (handler_speech_ms + caller_speech_ms > 0
                AND handler_speech_ms * 10000 >= ?9 * (handler_speech_ms + caller_speech_ms)))
            AND (?10 IS NULL OR (handler_speech_ms + caller_speech_ms > 0
                AND handler_speech_ms * 10000 <= ?10 * (handler_speech_ms + caller_speech_ms)))
            AND (?11 = 0 OR EXISTS (SELECT 1
                FROM joint_speech CROSS JOIN recording ON recording.id = joint_speech.recording_id
                WHERE joint_speech.recording_id = call.recording_id
                    AND (?15 IS NULL OR (sample_frame_count > 0
                        AND (sample_frame_count - speech_sample_count) * 10000
                            >= ?15 * sample_frame_count))
                    AND (?16 IS NULL OR (speech_sample_count > 0
                        AND overlap_sample_count * 10000 >= ?16 * speech_sample_count))
                    AND (?17 IS NULL OR overlap_sample_count * 1000 >= ?17 * sample_rate)
                    AND (?18 IS NULL OR silence_sample_count * 1000 >= ?18 * sample_rate)))
            AND (?12 = 0 OR ((handler_speech_ms = 0) <> (caller_speech_ms = 0)))
            AND (?13 = 0 OR caller_speech_ms = 0)
            AND (?14 IS NULL OR EXISTS (SELECT 1 FROM channel_flag
                WHERE channel_flag.recording_id = call.recording_id AND flag = ?14))
        """

    /// One call as it is listed.
    case listed = """
        SELECT call.recording_id, started_ms, started_alternative_ms, ended_ms, direction,
            is_withheld, has_conflict, duration_ms, talk_ms, recorded_ms, handler_speech_ms,
            caller_speech_ms, reference, incident, handler_id,
            speech_sample_count, overlap_sample_count, silence_start_sample,
            silence_sample_count, sample_rate,
            (SELECT name FROM party WHERE party.id = handler_id) AS handler,
            (SELECT normalized FROM party WHERE party.id = caller_id) AS caller,
            (SELECT path FROM recording_file
                WHERE recording_file.recording_id = call.recording_id
                ORDER BY recording_file.id LIMIT 1) AS path
        FROM call CROSS JOIN recording ON recording.id = call.recording_id
            LEFT JOIN joint_speech ON joint_speech.recording_id = call.recording_id
        WHERE call.recording_id = ?
        """

    /// What was under way between two moments: no call begins longer before than the longest lasts.
    case underWay = """
        SELECT recording_id, handler_id FROM call
        WHERE started_ms > ?1 - (SELECT max(duration_ms) FROM call) AND started_ms < ?2
            AND ended_ms > ?1
        ORDER BY started_ms
        """

    /// What is compared between calls, of every call of a period, in the order in which they lie there:
    /// by an index that covers them, each would be looked up somewhere else.
    case measures = """
        SELECT call.recording_id, handler_id, caller_id, started_ms, duration_ms,
            handler_speech_ms, caller_speech_ms,
            sample_frame_count - speech_sample_count AS silent_sample_count, sample_rate
        FROM call NOT INDEXED CROSS JOIN recording ON recording.id = call.recording_id
            LEFT JOIN joint_speech ON joint_speech.recording_id = call.recording_id
        WHERE (?1 IS NULL OR started_ms >= ?1) AND (?2 IS NULL OR started_ms < ?2)
        """

    var scannedTables: Set<String> {
        self == .matching || self == .measures ? ["call"] : []
    }
}
