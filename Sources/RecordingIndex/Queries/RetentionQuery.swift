/// What is asked and written of how long cases and recordings are kept.
enum RetentionQuery: String, Query {
    case term = """
        SELECT class, review_on, stated_at, stated_by FROM retention_statement
        WHERE recording_id IS ? AND case_id IS ? ORDER BY id DESC LIMIT 1
        """

    case state = """
        INSERT INTO retention_statement (recording_id, case_id, class, review_on, reason, stated_at,
            stated_by)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """

    case hold = """
        SELECT is_held, reason, stated_at, stated_by FROM hold_statement
        WHERE recording_id IS ? AND case_id IS ? ORDER BY id DESC LIMIT 1
        """

    case stateHold = """
        INSERT INTO hold_statement (recording_id, case_id, is_held, reason, stated_at, stated_by)
        VALUES (?, ?, ?, ?, ?, ?)
        """

    /// Cases and recordings of which anything was said.
    case subjects = """
        SELECT recording_id, case_id FROM retention_statement
        UNION SELECT recording_id, case_id FROM hold_statement
        """

    /// Recordings that were due by some statement, of themselves or of their cases; it need not be the
    /// latest.
    case onceDue = """
        SELECT recording_id FROM retention_statement
        WHERE recording_id IS NOT NULL AND review_on <= ?1
        UNION SELECT case_link.recording_id FROM retention_statement AS statement
            CROSS JOIN case_link ON case_link.case_id = statement.case_id AND unlinked_at IS NULL
        WHERE statement.recording_id IS NULL AND review_on <= ?1
        """

    var scannedTables: Set<String> {
        switch self {
        // People say it of few beside what is recorded.
        case .subjects: ["retention_statement", "hold_statement"]
        case .onceDue: ["retention_statement"]
        default: []
        }
    }
}
