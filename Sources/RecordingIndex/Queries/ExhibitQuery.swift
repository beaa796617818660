/// What is asked and written of exhibits.
enum ExhibitQuery: String, Query {
    case inForce = """
        SELECT initials, number FROM exhibit WHERE item_id = ? AND withdrawn_at IS NULL
        """

    case marks = """
        SELECT initials, number FROM exhibit
        """

    case greatestNumber = """
        SELECT max(ifnull((SELECT max(number) FROM exhibit WHERE initials = ?1), 0),
            ifnull((SELECT max(number) FROM disposed_mark WHERE initials = ?1), 0)) AS number
        """

    case wasDisposedOf = """
        SELECT 1 FROM disposed_mark WHERE initials = ? AND number = ?
        """

    case insert = """
        INSERT INTO exhibit (item_id, initials, number, description, producer, produced_on,
            created_at, created_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """

    /// With who withdrew it, since others did both.
    case insertReceived = """
        INSERT INTO exhibit (item_id, initials, number, description, producer, produced_on,
            created_at, created_by, withdrawn_at, withdrawn_by, withdrawal_reason)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    case withdraw = """
        UPDATE exhibit SET withdrawn_at = ?, withdrawn_by = ?, withdrawal_reason = ? WHERE id = ?
        """

    case ofMark = """
        SELECT exhibit.id, initials, number, reference, item_id, recording_id, sha256, sample_rate,
            part, channel, start_sample, case_item.sample_count, description, producer, produced_on, created_at,
            created_by, withdrawn_at, withdrawn_by, withdrawal_reason
        FROM exhibit CROSS JOIN case_item ON case_item.id = item_id
            CROSS JOIN case_file ON case_file.id = case_id
            CROSS JOIN recording ON recording.id = recording_id
        WHERE initials = ? AND number = ?
        """

    case all = """
        SELECT exhibit.id, initials, number, reference, item_id, recording_id, sha256, sample_rate,
            part, channel, start_sample, case_item.sample_count, description, producer, produced_on, created_at,
            created_by, withdrawn_at, withdrawn_by, withdrawal_reason
        FROM exhibit CROSS JOIN case_item ON case_item.id = item_id
            CROSS JOIN case_file ON case_file.id = case_id
            CROSS JOIN recording ON recording.id = recording_id
        WHERE ?1 IS NULL OR case_id = ?1
        ORDER BY initials, number
        """

    var scannedTables: Set<String> { [.all, .marks].contains(self) ? ["exhibit"] : [] }
}
