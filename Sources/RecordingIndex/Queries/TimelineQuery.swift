/// What is asked of the calls of a case in the order of time.
enum TimelineQuery: String, Query {
    /// Those of which nobody knows the time come last.
    case callsOfCase = """
        SELECT recording.id, sha256, started_ms, started_alternative_ms,
            coalesce(duration_ms, sample_frame_count * 1000 / sample_rate) AS duration_ms,
            sample_frame_count * 1000 / sample_rate AS recorded_ms, talk_ms, direction,
            handler_speech_ms, caller_speech_ms, is_withheld, has_conflict, call.reference,
            (SELECT path FROM recording_file WHERE recording_file.recording_id = recording.id
                ORDER BY recording_file.id LIMIT 1) AS path,
            (SELECT name FROM party WHERE party.id = handler_id) AS handler,
            (SELECT normalized FROM party WHERE party.id = caller_id) AS caller,
            (SELECT group_concat(text, ', ') FROM annotation
                WHERE annotation.recording_id = recording.id AND kind = 'tag'
                    AND NOT EXISTS (SELECT 1 FROM annotation_withdrawal
                        WHERE annotation_id = annotation.id)) AS tags
        FROM case_link CROSS JOIN recording ON recording.id = case_link.recording_id
            LEFT JOIN call ON call.recording_id = recording.id
        WHERE case_link.case_id = ? AND case_link.unlinked_at IS NULL
        ORDER BY started_ms IS NULL, started_ms, sha256
        """

    var sorts: Bool { true }
}
