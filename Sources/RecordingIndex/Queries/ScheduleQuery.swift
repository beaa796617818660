/// What is asked and written of schedules of unused material.
enum ScheduleQuery: String, Query {
    case allocate = """
        INSERT INTO schedule_number (case_id, schedule, number, item_id, scheduled_at, scheduled_by)
        VALUES (?1, ?2, 1 + max(
            ifnull((SELECT max(number) FROM schedule_number
                WHERE case_id = ?1 AND schedule = ?2), 0),
            ifnull((SELECT max(number) FROM disposed_number
                WHERE case_id = ?1 AND schedule = ?2), 0)), ?3, ?4, ?5)
        """

    /// A number that others gave out.
    case insertReceived = """
        INSERT INTO schedule_number (case_id, schedule, number, item_id, scheduled_at, scheduled_by)
        VALUES (?, ?, ?, ?, ?, ?)
        """

    case itemOfNumber = """
        SELECT item_id FROM schedule_number WHERE case_id = ? AND schedule = ? AND number = ?
        """

    case numberOfItem = """
        SELECT number FROM schedule_number WHERE item_id = ? AND schedule = ?
        """

    case wasDisposedOf = """
        SELECT 1 FROM disposed_number WHERE case_id = ? AND schedule = ? AND number = ?
        """

    case items = """
        SELECT listed.number, scheduled_at, item.id AS item_id, reference, item.recording_id, sha256,
            sample_rate, sample_frame_count, part, item.channel, item.start_sample,
            item.sample_count, status, statement.description, statement.reason, stated_at,
            stated_by, initials, exhibit.number AS mark_number,
            listed.number AS schedule_number
        FROM schedule_number AS listed CROSS JOIN case_item AS item ON item.id = listed.item_id
            CROSS JOIN case_file ON case_file.id = listed.case_id
            CROSS JOIN recording ON recording.id = item.recording_id
            CROSS JOIN item_statement AS statement ON statement.id = (
                SELECT max(id) FROM item_statement WHERE item_id = item.id)
            LEFT JOIN exhibit ON exhibit.item_id = item.id AND withdrawn_at IS NULL
        WHERE listed.case_id = ? AND listed.schedule = ? ORDER BY listed.number
        """
}
