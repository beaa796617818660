/// What a digest is made of, one case a part: the columns and rows in the order in which they count.
///
/// Never edited: another column or order is another digest, and needs another
/// ``ContentDigest/version``. Ids, times, accounts and runs are left out, and so is the modification
/// time of a file, which a copy of the evidence need not share.
enum DigestQuery: String, Query {
    case recording = """
        SELECT sha256, byte_count, container, codec, raw_format, sample_rate, channel_count,
            sample_frame_count, claimed_sample_frame_count, problem, engine_version, parameters
        FROM recording CROSS JOIN segmentation ON segmentation.id = segmentation_id
        ORDER BY sha256
        """

    case channel = """
        SELECT sha256, channel, role, noise_floor_cdbfs, peak_cdbfs, speech_sample_count,
            utterance_count
        FROM recording CROSS JOIN channel ON recording_id = recording.id
        ORDER BY sha256, channel
        """

    case channelFlag = """
        SELECT sha256, channel, flag
        FROM recording CROSS JOIN channel_flag ON recording_id = recording.id
        ORDER BY sha256, channel, flag
        """

    case segment = """
        SELECT sha256, channel, start_sample, sample_count, kind, mean_level_cdbfs,
            peak_level_cdbfs, digits
        FROM recording CROSS JOIN segment ON recording_id = recording.id
        ORDER BY sha256, channel, start_sample
        """

    /// In the order of assertion where a later one counts instead of an earlier one; the rest must not
    /// depend on which of two copies was found first.
    case metadataAssertion = """
        SELECT sha256, channel, field, value, normalized, alternative, doubt, time_zone, source,
            detail
        FROM recording CROSS JOIN metadata_assertion ON recording_id = recording.id
        ORDER BY sha256, source, iif(source = 'operator', metadata_assertion.id, 0), field, detail,
            value
        """

    case importedFile = """
        SELECT kind, sha256, byte_count, row_count, options FROM import ORDER BY kind, sha256
        """

    case importProblem = """
        SELECT kind, sha256, line, reason
        FROM import CROSS JOIN import_problem ON import_id = import.id ORDER BY kind, sha256, line
        """

    case callLogFact = """
        SELECT sha256, line, other_leg, field, value, normalized, alternative, doubt, time_zone
        FROM import CROSS JOIN call_log_row ON import_id = import.id
            CROSS JOIN call_log_fact ON row_id = call_log_row.id
        WHERE kind = 'calls' ORDER BY sha256, line, field
        """

    case callLogMatch = """
        SELECT recording.sha256, import.sha256, line, matched_by
        FROM recording CROSS JOIN call_log_match ON recording_id = recording.id
            CROSS JOIN call_log_row ON call_log_row.id = row_id
            CROSS JOIN import ON import.id = import_id
        ORDER BY recording.sha256, import.sha256, line
        """

    case incident = """
        SELECT sha256, line, reference, call_reference, opened, opened_ms, closed, closed_ms,
            caller_text, caller, handler, category, text
        FROM import CROSS JOIN incident ON import_id = import.id
        WHERE kind = 'incidents' ORDER BY sha256, line
        """

    case incidentMatch = """
        SELECT recording.sha256, import.sha256, line, matched_by
        FROM recording CROSS JOIN incident_match ON recording_id = recording.id
            CROSS JOIN incident ON incident.id = incident_id
            CROSS JOIN import ON import.id = import_id
        ORDER BY recording.sha256, import.sha256, line
        """

    case rosterShift = """
        SELECT sha256, line, handler, extension, team, shift, start, start_ms, "end", end_ms
        FROM import CROSS JOIN roster_shift ON import_id = import.id
        WHERE kind = 'roster' ORDER BY sha256, line
        """

    case recordingFile = """
        SELECT path, byte_count, sha256, outcome, reason, name_mismatch
        FROM recording_file ORDER BY path, id
        """

    case caseFile = """
        SELECT reference, title, closed_at IS NOT NULL FROM case_file ORDER BY reference
        """

    case caseLink = """
        SELECT sha256, reference, reason, unlinked_at IS NOT NULL, unlink_reason
        FROM recording CROSS JOIN case_link ON recording_id = recording.id
            CROSS JOIN case_file ON case_file.id = case_id
        ORDER BY sha256, case_link.id
        """

    case annotation = """
        SELECT sha256, kind, annotation.channel, start_ms, end_ms, text,
            annotation_withdrawal.annotation_id IS NOT NULL, reason
        FROM recording CROSS JOIN annotation ON recording_id = recording.id
            LEFT JOIN annotation_withdrawal ON annotation_id = annotation.id
        ORDER BY sha256, annotation.id
        """

    case transcript = """
        SELECT recording.sha256, transcript.sha256, part, transcript.byte_count, format, language,
            producer, channels
        FROM recording CROSS JOIN transcript ON recording_id = recording.id
        ORDER BY recording.sha256, transcript.sha256, part
        """

    case transcriptCue = """
        SELECT recording.sha256, transcript.sha256, part, place, channel, speaker, start_ms, end_ms,
            text
        FROM recording CROSS JOIN transcript ON recording_id = recording.id
            CROSS JOIN transcript_cue ON transcript_id = transcript.id
        ORDER BY recording.sha256, transcript.sha256, part, transcript_cue.id
        """

    case transcriptProblem = """
        SELECT recording.sha256, transcript.sha256, part, place, reason
        FROM recording CROSS JOIN transcript ON recording_id = recording.id
            CROSS JOIN transcript_problem ON transcript_id = transcript.id
        ORDER BY recording.sha256, transcript.sha256, part, place
        """

    case itemStatement = """
        SELECT sha256, reference, part, channel, start_sample, sample_count, status, description,
            reason
        FROM recording CROSS JOIN case_item ON recording_id = recording.id
            CROSS JOIN case_file ON case_file.id = case_id
            CROSS JOIN item_statement ON item_id = case_item.id
        ORDER BY sha256, reference, part, channel, start_sample, sample_count, item_statement.id
        """

    case exhibit = """
        SELECT initials, number, sha256, reference, part, channel, start_sample, sample_count,
            description, producer, produced_on, withdrawn_at IS NOT NULL, withdrawal_reason
        FROM exhibit CROSS JOIN case_item ON case_item.id = item_id
            CROSS JOIN case_file ON case_file.id = case_id
            CROSS JOIN recording ON recording.id = recording_id
        ORDER BY initials, number
        """

    case scheduleNumber = """
        SELECT reference, schedule, number, sha256, part, channel, start_sample, sample_count
        FROM case_file CROSS JOIN schedule_number ON schedule_number.case_id = case_file.id
            CROSS JOIN case_item ON case_item.id = item_id
            CROSS JOIN recording ON recording.id = recording_id
        ORDER BY reference, schedule, number
        """

    /// Without the paths to which clips were written.
    case clip = """
        SELECT recording.sha256, initials, exhibit.number, clip_number, start_sample, sample_count,
            channels, fade_sample_count, format, clip_file.sha256, sample_sha256
        FROM recording CROSS JOIN clip ON recording_id = recording.id
            LEFT JOIN exhibit ON exhibit.id = exhibit_id
            LEFT JOIN clip_file ON clip_id = clip.id
        ORDER BY recording.sha256, clip.id
        """

    case clipRedaction = """
        SELECT sha256, clip.start_sample, clip.sample_count, clip_redaction.number,
            clip_redaction.start_sample, clip_redaction.sample_count, channel, filling
        FROM recording CROSS JOIN clip ON recording_id = recording.id
            CROSS JOIN clip_redaction ON clip_id = clip.id
        ORDER BY sha256, clip.id, clip_redaction.number
        """

    case retentionStatement = """
        SELECT sha256, reference, class, review_on, reason
        FROM retention_statement LEFT JOIN recording ON recording.id = recording_id
            LEFT JOIN case_file ON case_file.id = case_id
        ORDER BY sha256, reference, retention_statement.id
        """

    case holdStatement = """
        SELECT sha256, reference, is_held, reason
        FROM hold_statement LEFT JOIN recording ON recording.id = recording_id
            LEFT JOIN case_file ON case_file.id = case_id
        ORDER BY sha256, reference, hold_statement.id
        """

    /// Without the certificate's digest, which covers a time.
    case disposal = """
        SELECT disposal.sha256, byte_count, duration_ms, certificate, case_reference, reason
        FROM disposal CROSS JOIN disposal_certificate ON number = certificate
        ORDER BY disposal.sha256
        """

    case disposedMark = """
        SELECT sha256, initials, number
        FROM disposed_mark CROSS JOIN disposal ON disposal.recording_id = disposed_mark.recording_id
        ORDER BY initials, number
        """

    case disposedNumber = """
        SELECT sha256, reference, schedule, number
        FROM case_file CROSS JOIN disposed_number ON case_id = case_file.id
            CROSS JOIN disposal ON disposal.recording_id = disposed_number.recording_id
        ORDER BY reference, schedule, number
        """

    /// Whether the part is left out where it has no rows: it came later than the first digests of
    /// this version, which stay what they are.
    var isLeftOutWhenEmpty: Bool {
        [
            .annotation, .transcript, .transcriptCue, .transcriptProblem, .itemStatement, .exhibit,
            .scheduleNumber, .clip, .clipRedaction, .retentionStatement, .holdStatement, .disposal,
            .disposedMark, .disposedNumber,
        ].contains(self)
    }

    /// The name of the part in the digest: that of its table.
    var part: String {
        switch self {
        case .recording: "recording"
        case .channel: "channel"
        case .channelFlag: "channel_flag"
        case .segment: "segment"
        case .metadataAssertion: "metadata_assertion"
        case .importedFile: "import"
        case .importProblem: "import_problem"
        case .callLogFact: "call_log_fact"
        case .callLogMatch: "call_log_match"
        case .incident: "incident"
        case .incidentMatch: "incident_match"
        case .rosterShift: "roster_shift"
        case .recordingFile: "recording_file"
        case .caseFile: "case_file"
        case .caseLink: "case_link"
        case .annotation: "annotation"
        case .transcript: "transcript"
        case .transcriptCue: "transcript_cue"
        case .transcriptProblem: "transcript_problem"
        case .itemStatement: "item_statement"
        case .exhibit: "exhibit"
        case .scheduleNumber: "schedule_number"
        case .clip: "clip"
        case .clipRedaction: "clip_redaction"
        case .retentionStatement: "retention_statement"
        case .holdStatement: "hold_statement"
        case .disposal: "disposal"
        case .disposedMark: "disposed_mark"
        case .disposedNumber: "disposed_number"
        }
    }

    var scannedTables: Set<String> {
        switch self {
        case .recordingFile: ["recording_file"]
        case .caseFile, .scheduleNumber, .disposedNumber: ["case_file"]
        case .retentionStatement: ["retention_statement"]
        case .holdStatement: ["hold_statement"]
        case .disposal: ["disposal"]
        case .disposedMark: ["disposed_mark"]
        case .exhibit: ["exhibit"]
        case .importedFile, .importProblem: ["import"]
        case .callLogFact, .incident, .rosterShift: []
        default: ["recording"]
        }
    }

    /// What belongs to one recording is sorted by itself.
    var sorts: Bool {
        [
            .metadataAssertion, .callLogMatch, .incidentMatch, .transcript, .transcriptCue,
            .transcriptProblem, .itemStatement, .retentionStatement, .holdStatement,
        ].contains(self)
    }
}
