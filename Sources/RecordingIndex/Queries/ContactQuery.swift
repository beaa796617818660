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

    /// The shifts of each handler that has calls, in the order in which they begin.
    case shifts = """
        SELECT party.id AS handler_id, start_ms, end_ms
        FROM party CROSS JOIN roster_shift ON roster_shift.handler = party.normalized
        WHERE party.kind = 'handler' ORDER BY party.normalized, start_ms
        """

    case party = """
        SELECT name, normalized FROM party WHERE id = ?
        """
}
