/// What is asked of recordings.
enum RecordingQuery: String, Query {
    /// What can be named of a recording.
    case extent = """
        SELECT channel_count, sample_frame_count, sample_rate FROM recording WHERE id = ?
        """

    case summaries = """
        SELECT recording.id, sha256, byte_count, container, codec, sample_rate, channel_count,
            sample_frame_count, problem,
            (SELECT path FROM recording_file WHERE recording_file.recording_id = recording.id
                ORDER BY recording_file.id LIMIT 1) AS path,
            (SELECT sum(utterance_count) FROM channel
                WHERE channel.recording_id = recording.id) AS utterance_count,
            started_ms, started_alternative_ms, direction, is_withheld, has_conflict,
            (SELECT name FROM party WHERE party.id = handler_id) AS handler,
            (SELECT normalized FROM party WHERE party.id = caller_id) AS caller
        FROM recording LEFT JOIN call ON call.recording_id = recording.id ORDER BY recording.id
        """

    case summariesOfCase = """
        SELECT recording.id, sha256, byte_count, container, codec, sample_rate, channel_count,
            sample_frame_count, problem,
            (SELECT path FROM recording_file WHERE recording_file.recording_id = recording.id
                ORDER BY recording_file.id LIMIT 1) AS path,
            (SELECT sum(utterance_count) FROM channel
                WHERE channel.recording_id = recording.id) AS utterance_count,
            started_ms, started_alternative_ms, direction, is_withheld, has_conflict,
            (SELECT name FROM party WHERE party.id = handler_id) AS handler,
            (SELECT normalized FROM party WHERE party.id = caller_id) AS caller
        FROM case_link CROSS JOIN recording ON recording.id = case_link.recording_id
            LEFT JOIN call ON call.recording_id = recording.id
        WHERE case_link.case_id = ? AND case_link.unlinked_at IS NULL
        ORDER BY case_link.recording_id
        """

    case summaryOfRecording = """
        SELECT recording.id, sha256, byte_count, container, codec, sample_rate, channel_count,
            sample_frame_count, problem,
            (SELECT path FROM recording_file WHERE recording_file.recording_id = recording.id
                ORDER BY recording_file.id LIMIT 1) AS path,
            (SELECT sum(utterance_count) FROM channel
                WHERE channel.recording_id = recording.id) AS utterance_count,
            started_ms, started_alternative_ms, direction, is_withheld, has_conflict,
            (SELECT name FROM party WHERE party.id = handler_id) AS handler,
            (SELECT normalized FROM party WHERE party.id = caller_id) AS caller
        FROM recording LEFT JOIN call ON call.recording_id = recording.id
        WHERE recording.id = ?
        """

    case details = """
        SELECT raw_format, claimed_sample_frame_count, engine_version, parameters, ingest_id,
            indexed_at
        FROM recording JOIN segmentation ON segmentation.id = segmentation_id
        WHERE recording.id = ?
        """

    case filesOfRecording = """
        SELECT path, byte_count, modification_time, outcome, name_mismatch, found_at,
            NOT EXISTS (SELECT 1 FROM recording_file AS later
                WHERE later.path = recording_file.path AND later.id > recording_file.id)
                AS is_current
        FROM recording_file WHERE recording_id = ? ORDER BY id
        """

    case currentFiles = """
        SELECT path, byte_count, sha256, outcome, reason, name_mismatch, recording_id, found_at
        FROM recording_file
        WHERE NOT EXISTS (SELECT 1 FROM recording_file AS later
            WHERE later.path = recording_file.path AND later.id > recording_file.id)
        ORDER BY id
        """

    case channelsOfRecording = """
        SELECT channel, role, noise_floor_cdbfs, peak_cdbfs, speech_sample_count, utterance_count
        FROM channel WHERE recording_id = ? ORDER BY channel
        """

    case flagsOfRecording = """
        SELECT channel, flag FROM channel_flag WHERE recording_id = ?
        """

    case assertionsOfRecording = """
        SELECT channel, field, value, source, detail, asserted_by, asserted_at
        FROM metadata_assertion WHERE recording_id = ? AND channel IS NOT NULL ORDER BY id
        """

    case idOfNumber = """
        SELECT id FROM recording WHERE id = ?
        """

    case idsOfHashes = """
        SELECT id FROM recording WHERE sha256 BETWEEN ? AND ? ORDER BY sha256 LIMIT ?
        """

    case idOfPath = """
        SELECT recording_id FROM recording_file
        WHERE path = ? AND recording_id IS NOT NULL ORDER BY id DESC LIMIT 1
        """

    case idsOfFolder = """
        SELECT recording_id FROM recording_file
        WHERE path >= ? AND path < ? AND recording_id IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM recording_file AS later
                WHERE later.path = recording_file.path AND later.id > recording_file.id
                    AND later.recording_id IS NOT NULL)
        """

    /// A file that lies in the folder itself: what follows the folder's name has no slash.
    case fileOfFolder = """
        SELECT 1 FROM recording_file
        WHERE path >= ?1 AND path < ?2 AND instr(substr(path, length(?1) + 1), x'2F') = 0 LIMIT 1
        """

    var scannedTables: Set<String> {
        switch self {
        case .summaries: ["recording"]
        case .currentFiles: ["recording_file"]
        default: []
        }
    }
}
