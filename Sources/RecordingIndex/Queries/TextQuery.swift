/// What is asked of words.
enum TextQuery: String, Query {
    /// Which notes and tags have them; what was withdrawn has none.
    case inAnnotations = """
        SELECT annotation.id, annotation.recording_id, start_ms, started_ms
        FROM annotation_text CROSS JOIN annotation ON annotation.id = annotation_text.rowid
            LEFT JOIN call ON call.recording_id = annotation.recording_id
        WHERE annotation_text MATCH ?1
            AND (?2 IS NULL OR call.handler_id IN (?2, ?3))
            AND (?4 IS NULL OR call.caller_id = ?4)
            AND (?5 IS NULL OR started_ms >= ?5) AND (?6 IS NULL OR started_ms < ?6)
            AND (?7 IS NULL OR EXISTS (SELECT 1 FROM case_link
                WHERE case_id = ?7 AND case_link.recording_id = annotation.recording_id
                    AND unlinked_at IS NULL))
            AND NOT EXISTS (SELECT 1 FROM annotation_withdrawal
                WHERE annotation_id = annotation.id)
        """

    /// Which cues have them.
    case inTranscripts = """
        SELECT transcript_cue.id, transcript.recording_id, start_ms, started_ms
        FROM cue_text CROSS JOIN transcript_cue ON transcript_cue.id = cue_text.rowid
            CROSS JOIN transcript ON transcript.id = transcript_id
            LEFT JOIN call ON call.recording_id = transcript.recording_id
        WHERE cue_text MATCH ?1
            AND (?2 IS NULL OR call.handler_id IN (?2, ?3))
            AND (?4 IS NULL OR call.caller_id = ?4)
            AND (?5 IS NULL OR started_ms >= ?5) AND (?6 IS NULL OR started_ms < ?6)
            AND (?7 IS NULL OR EXISTS (SELECT 1 FROM case_link
                WHERE case_id = ?7 AND case_link.recording_id = transcript.recording_id
                    AND unlinked_at IS NULL))
        """

    /// Some notes or tags as they are listed, by a JSON array of their numbers. The plus keeps FTS5 from
    /// going through all beginnings of words again for each of them.
    case annotations = """
        SELECT annotation.kind AS origin, annotation.id AS hit, annotation.id AS number,
            annotation.recording_id,
            annotation.channel, start_ms, end_ms, coalesce(acting_as, written_by) AS author,
            snippet(annotation_text, 0, '[', ']', '…', 24) AS snippet,
            (SELECT path FROM recording_file WHERE recording_file.recording_id = recording.id
                ORDER BY recording_file.id LIMIT 1) AS path,
            started_ms, started_alternative_ms, direction, is_withheld, has_conflict,
            (SELECT name FROM party WHERE party.id = handler_id) AS handler,
            (SELECT normalized FROM party WHERE party.id = caller_id) AS caller,
            (SELECT role FROM channel WHERE channel.recording_id = recording.id
                AND channel.channel = annotation.channel) AS role,
            sample_rate
        FROM annotation_text CROSS JOIN annotation ON annotation.id = annotation_text.rowid
            CROSS JOIN recording ON recording.id = annotation.recording_id
            LEFT JOIN call ON call.recording_id = recording.id
        WHERE annotation_text MATCH ?
            AND +annotation_text.rowid IN (SELECT value FROM json_each(?))
        """

    /// The same of cues.
    case cues = """
        SELECT 'transcript' AS origin, transcript_cue.id AS hit, transcript.id AS number,
            transcript.recording_id, transcript_cue.channel, start_ms, end_ms, speaker AS author,
            snippet(cue_text, 0, '[', ']', '…', 24) AS snippet,
            (SELECT path FROM recording_file WHERE recording_file.recording_id = recording.id
                ORDER BY recording_file.id LIMIT 1) AS path,
            started_ms, started_alternative_ms, direction, is_withheld, has_conflict,
            (SELECT name FROM party WHERE party.id = handler_id) AS handler,
            (SELECT normalized FROM party WHERE party.id = caller_id) AS caller,
            (SELECT role FROM channel WHERE channel.recording_id = recording.id
                AND channel.channel = transcript_cue.channel) AS role,
            sample_rate
        FROM cue_text CROSS JOIN transcript_cue ON transcript_cue.id = cue_text.rowid
            CROSS JOIN transcript ON transcript.id = transcript_id
            CROSS JOIN recording ON recording.id = transcript.recording_id
            LEFT JOIN call ON call.recording_id = recording.id
        WHERE cue_text MATCH ? AND +cue_text.rowid IN (SELECT value FROM json_each(?))
        """

    /// The utterance that has most of a stretch in common with it, the first of several. The stretch
    /// is in milliseconds, both ends included.
    case utterance = """
        SELECT segment.channel, start_sample, sample_count
        FROM recording CROSS JOIN channel ON channel.recording_id = recording.id
            CROSS JOIN segment ON segment.recording_id = channel.recording_id
                AND segment.channel = channel.channel
        WHERE recording.id = ?1 AND (?2 IS NULL OR channel.channel = ?2) AND kind = 1
            AND start_sample <= ?4 * sample_rate / 1000
            AND start_sample + sample_count > ?3 * sample_rate / 1000
        ORDER BY min(start_sample + sample_count, ?4 * sample_rate / 1000)
            - max(start_sample, ?3 * sample_rate / 1000) DESC, start_sample, segment.channel
        LIMIT 1
        """

    /// Looks through the words of all notes and tags, and fails where they are not those of the rows.
    case verifyAnnotations = """
        INSERT INTO annotation_text (annotation_text, rank) VALUES ('integrity-check', 1)
        """

    case verifyTranscripts = """
        INSERT INTO cue_text (cue_text, rank) VALUES ('integrity-check', 1)
        """

    /// Makes the words anew of what there is: SQLite keeps them for a while where rows are deleted one by
    /// one.
    case remakeAnnotations = """
        INSERT INTO annotation_text (annotation_text) VALUES ('rebuild')
        """

    case remakeTranscripts = """
        INSERT INTO cue_text (cue_text) VALUES ('rebuild')
        """

    /// SQLite calls it a scan when an index of words is searched.
    var scannedTables: Set<String> {
        switch self {
        case .inAnnotations: ["annotation_text"]
        case .annotations: ["annotation_text", "json_each"]
        case .inTranscripts: ["cue_text"]
        case .cues: ["cue_text", "json_each"]
        case .utterance, .verifyAnnotations, .verifyTranscripts, .remakeAnnotations,
            .remakeTranscripts:
            []
        }
    }

    var sorts: Bool { self == .utterance }
}
