/// What is read of rows for their seals, each by its key. First comes the number of the recording that
/// a row is of, or 0, but for rows that are sealed with another.
///
/// They decide the digests, and so are never edited.
enum RowContentQuery: String, Query {
    case caseFile = """
        SELECT 0, id, reference, title, opened_at, opened_by, requires_reason
        FROM case_file WHERE id = ?
        """

    case caseClosing = """
        SELECT 0, id, closed_at, closed_by FROM case_file WHERE id = ? AND closed_at IS NOT NULL
        """

    case caseLink = """
        SELECT recording_id, id, case_id, linked_at, linked_by, reason FROM case_link WHERE id = ?
        """

    case caseUnlinking = """
        SELECT recording_id, id, unlinked_at, unlinked_by, unlink_reason
        FROM case_link WHERE id = ? AND unlinked_at IS NOT NULL
        """

    case caseItem = """
        SELECT recording_id, id, case_id, part, channel, start_sample, sample_count, added_at,
            added_by
        FROM case_item WHERE id = ?
        """

    case itemStatement = """
        SELECT recording_id, item_statement.id, item_id, status, description, reason, stated_at,
            stated_by
        FROM item_statement CROSS JOIN case_item ON case_item.id = item_id
        WHERE item_statement.id = ?
        """

    case exhibit = """
        SELECT recording_id, exhibit.id, item_id, initials, number, description, producer,
            produced_on, created_at, created_by
        FROM exhibit CROSS JOIN case_item ON case_item.id = item_id WHERE exhibit.id = ?
        """

    case exhibitWithdrawal = """
        SELECT recording_id, exhibit.id, withdrawn_at, withdrawn_by, withdrawal_reason
        FROM exhibit CROSS JOIN case_item ON case_item.id = item_id
        WHERE exhibit.id = ? AND withdrawn_at IS NOT NULL
        """

    case nonSensitiveNumber = """
        SELECT recording_id, item_id, listed.case_id, number, scheduled_at, scheduled_by
        FROM schedule_number AS listed CROSS JOIN case_item ON case_item.id = item_id
        WHERE item_id = ? AND schedule = 'nonSensitive'
        """

    case sensitiveNumber = """
        SELECT recording_id, item_id, listed.case_id, number, scheduled_at, scheduled_by
        FROM schedule_number AS listed CROSS JOIN case_item ON case_item.id = item_id
        WHERE item_id = ? AND schedule = 'sensitive'
        """

    case clip = """
        SELECT recording_id, id, case_id, exhibit_id, clip_number, start_sample, sample_count,
            channels, fade_sample_count, format, begun_at, begun_by
        FROM clip WHERE id = ?
        """

    case clipRedactions = """
        SELECT number, start_sample, sample_count, channel, filling
        FROM clip_redaction WHERE clip_id = ? ORDER BY number
        """

    case clipFile = """
        SELECT recording_id, clip_id, path, sha256, sample_sha256, byte_count, finished_at
        FROM clip_file CROSS JOIN clip ON clip.id = clip_id WHERE clip_id = ?
        """

    case annotation = """
        SELECT recording_id, id, kind, channel, start_ms, end_ms, text, written_at, written_by,
            acting_as
        FROM annotation WHERE id = ?
        """

    case annotationWithdrawal = """
        SELECT recording_id, annotation_id, withdrawn_at, withdrawn_by, withdrawal.acting_as, reason
        FROM annotation_withdrawal AS withdrawal CROSS JOIN annotation ON annotation.id = annotation_id
        WHERE annotation_id = ?
        """

    case facts = """
        SELECT recording_id, id, channel, field, value, normalized, alternative, doubt, time_zone,
            source, detail, asserted_by, asserted_at, ingest_id
        FROM metadata_assertion
        WHERE recording_id = (SELECT recording_id FROM metadata_assertion WHERE id = ?1)
            AND id >= ?1 AND id < ifnull(
                (SELECT later.id FROM metadata_assertion AS later
                WHERE later.recording_id =
                        (SELECT recording_id FROM metadata_assertion WHERE id = ?1)
                    AND later.id > ?1 AND EXISTS (SELECT 1 FROM row_seal
                        WHERE kind = 'facts' AND row_seal.id = later.id
                            AND row_seal.recording_id = later.recording_id)
                ORDER BY later.id LIMIT 1), 9223372036854775807)
        ORDER BY id
        """

    case retentionStatement = """
        SELECT ifnull(recording_id, 0), id, case_id, class, review_on, reason, stated_at, stated_by
        FROM retention_statement WHERE id = ?
        """

    case holdStatement = """
        SELECT ifnull(recording_id, 0), id, case_id, is_held, reason, stated_at, stated_by
        FROM hold_statement WHERE id = ?
        """

    case transcript = """
        SELECT recording_id, id, sha256, part, name, byte_count, format, language, producer,
            channels, cue_count, imported_at, imported_by, program_version
        FROM transcript WHERE id = ?
        """

    case transcriptCues = """
        SELECT id, place, channel, speaker, start_ms, end_ms, text
        FROM transcript_cue WHERE transcript_id = ? ORDER BY id
        """

    case transcriptProblems = """
        SELECT place, reason FROM transcript_problem WHERE transcript_id = ? ORDER BY place
        """

    case importedFile = """
        SELECT 0, id, kind, sha256, name, byte_count, row_count, options, imported_at, imported_by,
            program_version
        FROM import WHERE id = ?
        """

    case importProblems = """
        SELECT line, reason FROM import_problem WHERE import_id = ? ORDER BY line
        """

    case callLogRows = """
        SELECT id, line, reference, other_leg, started_ms, started_alternative_ms, answered_ms,
            ended_ms, direction, handler, extension, caller, incident, typed_number
        FROM call_log_row WHERE import_id = ? ORDER BY line
        """

    case callLogFacts = """
        SELECT row_id, field, value, normalized, alternative, doubt, time_zone
        FROM call_log_row CROSS JOIN call_log_fact ON row_id = call_log_row.id
        WHERE import_id = ? ORDER BY line, field
        """

    case incidents = """
        SELECT id, line, reference, call_reference, opened, opened_ms, opened_alternative_ms, closed,
            closed_ms, caller_text, caller, handler, category, text
        FROM incident WHERE import_id = ? ORDER BY line
        """

    case rosterShifts = """
        SELECT id, line, handler, extension, team, shift, start, start_ms, "end", end_ms
        FROM roster_shift WHERE import_id = ? ORDER BY line
        """
}
