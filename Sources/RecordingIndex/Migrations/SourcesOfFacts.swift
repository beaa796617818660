/// The eighth migration: indexes for what is looked up for every call, and for the few calls that are
/// findings.
///
/// Released, and so never edited: what changes later is a migration of its own.
enum SourcesOfFacts {
    static let identifier = "8 sources of facts"

    static let sql = """
        -- Who was on duty at an extension, for calls of which no source has the handler's name.
        CREATE INDEX roster_shift_by_extension
            ON roster_shift (extension, start_ms, end_ms, handler) WHERE extension IS NOT NULL;

        -- Each of these holds only the rows that are asked for.
        CREATE INDEX call_log_row_by_other_leg ON call_log_row (import_id, other_leg)
            WHERE other_leg IS NOT NULL;
        CREATE INDEX call_log_row_mistyped ON call_log_row (started_ms)
            WHERE typed_number <> caller;
        CREATE INDEX call_in_conflict ON call (started_ms) WHERE has_conflict = 1;
        CREATE INDEX call_cut_short ON call (started_ms) WHERE recorded_ms < talk_ms;
        """
}
