/// What is asked and written of cases and their links.
enum CaseQuery: String, Query {
    case insert = """
        INSERT INTO case_file (reference, title, opened_at, opened_by, requires_reason)
        VALUES (?, ?, ?, ?, ?)
        """

    case all = """
        SELECT id, reference, title, opened_at, opened_by, closed_at, closed_by,
            requires_reason, (SELECT count(*) FROM case_link
                WHERE case_id = case_file.id AND unlinked_at IS NULL) AS recording_count
        FROM case_file ORDER BY reference
        """

    case ofReference = """
        SELECT id, reference, title, opened_at, opened_by, closed_at, closed_by,
            requires_reason, (SELECT count(*) FROM case_link
                WHERE case_id = case_file.id AND unlinked_at IS NULL) AS recording_count
        FROM case_file WHERE reference = ?
        """

    case references = """
        SELECT reference FROM case_file
        """

    case closing = """
        SELECT reference, closed_at FROM case_file WHERE id = ?
        """

    case close = """
        UPDATE case_file SET closed_at = ?, closed_by = ? WHERE id = ?
        """

    case linkInForce = """
        SELECT id FROM case_link WHERE case_id = ? AND recording_id = ? AND unlinked_at IS NULL
        """

    case link = """
        INSERT INTO case_link (case_id, recording_id, linked_at, linked_by, reason)
        VALUES (?, ?, ?, ?, ?)
        """

    case unlink = """
        UPDATE case_link SET unlinked_at = ?, unlinked_by = ?, unlink_reason = ? WHERE id = ?
        """

    case linksOfRecording = """
        SELECT reference, linked_at, linked_by, reason, unlinked_at, unlinked_by, unlink_reason
        FROM case_link JOIN case_file ON case_file.id = case_id
        WHERE recording_id = ? ORDER BY case_link.id
        """

    var scannedTables: Set<String> {
        switch self {
        case .all, .references: ["case_file"]
        default: []
        }
    }
}
