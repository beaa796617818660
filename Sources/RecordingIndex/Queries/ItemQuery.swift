/// What is asked and written of the items of a case.
enum ItemQuery: String, Query {
    case ofPart = """
        SELECT id FROM case_item
        WHERE case_id = ?1 AND recording_id = ?2 AND part = ?3 AND ifnull(channel, 0) = ifnull(?4, 0)
            AND ifnull(start_sample, -1) = ifnull(?5, -1)
            AND ifnull(sample_count, 0) = ifnull(?6, 0)
        """

    case insert = """
        INSERT INTO case_item (case_id, recording_id, part, channel, start_sample, sample_count,
            added_at, added_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """

    case state = """
        INSERT INTO item_statement (item_id, status, description, reason, stated_at, stated_by)
        VALUES (?, ?, ?, ?, ?, ?)
        """

    case lastStatement = """
        SELECT status, description, reason, stated_at, stated_by FROM item_statement
        WHERE item_id = ? ORDER BY id DESC LIMIT 1
        """

    case statements = """
        SELECT status, description, reason, stated_at, stated_by FROM item_statement
        WHERE item_id = ? ORDER BY id
        """

    /// Linked recordings as a whole, whether or not somebody said something of them, and parts of
    /// which somebody did.
    case ofCase = """
        SELECT item.id AS item_id, reference, case_link.recording_id, sha256, sample_rate,
            sample_frame_count, ifnull(part, 'recording') AS part, item.channel,
            item.start_sample, item.sample_count, ifnull(status, 'unreviewed') AS status,
            statement.description, statement.reason, stated_at, stated_by, initials,
            exhibit.number AS mark_number,
            (SELECT number FROM schedule_number
                WHERE schedule_number.item_id = item.id AND schedule = CASE status
                    WHEN 'unusedNonSensitive' THEN 'nonSensitive'
                    WHEN 'unusedSensitive' THEN 'sensitive' END) AS schedule_number
        FROM case_file CROSS JOIN case_link ON case_link.case_id = case_file.id
            CROSS JOIN recording ON recording.id = case_link.recording_id
            CROSS JOIN (SELECT 1 AS is_whole UNION ALL SELECT 0) AS half
            LEFT JOIN case_item AS item ON item.case_id = case_link.case_id
                AND item.recording_id = case_link.recording_id
                AND (item.part = 'recording') = is_whole
            LEFT JOIN item_statement AS statement ON statement.id = (
                SELECT max(id) FROM item_statement WHERE item_id = item.id)
            LEFT JOIN exhibit ON exhibit.item_id = item.id AND withdrawn_at IS NULL
        WHERE case_file.id = ? AND unlinked_at IS NULL AND (is_whole OR item.id IS NOT NULL)
        ORDER BY case_link.recording_id, is_whole DESC, item.start_sample, item.channel, item.id
        """

    /// What is sensitive by what was said of it last, also of recordings that are not linked any more.
    case sensitiveOfCase = """
        SELECT reference, item.recording_id, sha256, part, item.channel, item.start_sample,
            item.sample_count
        FROM case_item AS item CROSS JOIN case_file ON case_file.id = item.case_id
            CROSS JOIN recording ON recording.id = item.recording_id
        WHERE item.case_id = ? AND (SELECT status FROM item_statement WHERE item_id = item.id
            ORDER BY id DESC LIMIT 1) = 'unusedSensitive'
        """

    case sensitiveOfRecording = """
        SELECT reference, item.recording_id, sha256, part, item.channel, item.start_sample,
            item.sample_count
        FROM case_item AS item CROSS JOIN case_file ON case_file.id = item.case_id
            CROSS JOIN recording ON recording.id = item.recording_id
        WHERE item.recording_id = ? AND (SELECT status FROM item_statement WHERE item_id = item.id
            ORDER BY id DESC LIMIT 1) = 'unusedSensitive'
        """

    var scannedTables: Set<String> {
        // Two rows: the recording as a whole, and its parts.
        self == .ofCase ? ["half"] : []
    }

    /// The items of a case are few.
    var sorts: Bool { self == .ofCase }
}
