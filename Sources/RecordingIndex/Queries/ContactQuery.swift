/// What is asked about who had contact with whom.
enum ContactQuery: String, Query {
    /// All calls of a period with both a handler and a number, read from an index alone.
    case calls = """
        SELECT handler_id, caller_id, started_ms, direction IS 'inbound', direction IS 'outbound',
            duration_ms, handler_speech_ms, caller_speech_ms, recording_id
        FROM call
        WHERE handler_id IS NOT NULL AND caller_id IS NOT NULL
            AND (?1 IS NULL OR started_ms >= ?1) AND (?2 IS NULL OR started_ms < ?2)
        """

    /// The later of two moments at which a call may have begun.
    case laterStart = """
        SELECT started_alternative_ms FROM call WHERE recording_id = ?
        """

    /// All shifts, those of each handler in the order in which they begin; without a number those of
    /// handlers who have no calls.
    case shifts = """
        SELECT (SELECT id FROM party WHERE kind = 'handler' AND normalized = handler) AS handler_id,
            start_ms, end_ms
        FROM roster_shift ORDER BY handler, start_ms
        """

    case party = """
        SELECT name, normalized FROM party WHERE id = ?
        """

    var scannedTables: Set<String> {
        self == .shifts ? ["roster_shift"] : []
    }
}
