/// What is asked and written of notes and tags.
enum AnnotationQuery: String, Query {
    /// Under a number that no note or tag has or had.
    case insert = """
        INSERT INTO annotation (id, kind, recording_id, channel, start_ms, end_ms, text, written_at,
            written_by, acting_as)
        VALUES (1 + max(ifnull((SELECT max(id) FROM annotation), 0),
            ifnull((SELECT max(id) FROM disposed_row WHERE part = 'annotation'), 0)), ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    case standing = """
        SELECT id FROM annotation
        WHERE kind = ? AND recording_id = ? AND channel IS ? AND start_ms IS ? AND end_ms IS ?
            AND text = ?
            AND NOT EXISTS (SELECT 1 FROM annotation_withdrawal WHERE annotation_id = id)
        """

    case withdraw = """
        INSERT INTO annotation_withdrawal (annotation_id, withdrawn_at, withdrawn_by, acting_as,
            reason)
        VALUES (?, ?, ?, ?, ?)
        """

    case ofNumber = """
        SELECT id, kind, recording_id, channel, start_ms, end_ms, text, written_at, written_by,
            annotation.acting_as, withdrawn_at, withdrawn_by, reason
        FROM annotation LEFT JOIN annotation_withdrawal ON annotation_id = annotation.id
        WHERE annotation.id = ?
        """

    case ofRecording = """
        SELECT id, kind, recording_id, channel, start_ms, end_ms, text, written_at, written_by,
            annotation.acting_as, withdrawn_at, withdrawn_by, reason
        FROM annotation LEFT JOIN annotation_withdrawal ON annotation_id = annotation.id
        WHERE recording_id = ? ORDER BY annotation.id
        """

    case all = """
        SELECT id, kind, recording_id, channel, start_ms, end_ms, text, written_at, written_by,
            annotation.acting_as, withdrawn_at, withdrawn_by, reason
        FROM annotation LEFT JOIN annotation_withdrawal ON annotation_id = annotation.id
        WHERE kind = ?1
            AND (?2 IS NULL OR EXISTS (SELECT 1 FROM case_link
                WHERE case_id = ?2 AND case_link.recording_id = annotation.recording_id
                    AND unlinked_at IS NULL))
        ORDER BY annotation.id
        """

    /// People write few beside what is recorded.
    var scannedTables: Set<String> { self == .all ? ["annotation"] : [] }
}
