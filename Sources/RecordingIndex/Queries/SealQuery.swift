/// What is asked and written of seals: the digests of rows that must not change.
///
/// The first five decide the digests, and so are never edited.
enum SealQuery: String, Query {
    case recording = """
        SELECT sha256, byte_count, container, codec, raw_format, sample_rate, channel_count,
            sample_frame_count, claimed_sample_frame_count, problem, engine_version, parameters,
            ingest_id, indexed_at
        FROM recording CROSS JOIN segmentation ON segmentation.id = segmentation_id
        WHERE recording.id = ?
        """

    case channels = """
        SELECT channel, noise_floor_cdbfs, peak_cdbfs, speech_sample_count, utterance_count
        FROM channel WHERE recording_id = ? ORDER BY channel
        """

    case flags = """
        SELECT channel, flag FROM channel_flag WHERE recording_id = ? ORDER BY channel, flag
        """

    case segments = """
        SELECT channel, start_sample, sample_count, kind, mean_level_cdbfs, peak_level_cdbfs,
            digits
        FROM segment WHERE recording_id = ? ORDER BY channel, start_sample
        """

    case file = """
        SELECT path, byte_count, sha256, outcome, reason, name_mismatch, recording_id, ingest_id,
            found_at
        FROM recording_file WHERE id = ?
        """

    /// The entries of the custody log that vouch for the recordings of a case.
    case entriesOfCase = """
        SELECT entry FROM case_link
            CROSS JOIN recording_seal ON recording_seal.recording_id = case_link.recording_id
        WHERE case_id = ? AND unlinked_at IS NULL AND entry IS NOT NULL
        """

    case sealRecording = """
        INSERT INTO recording_seal (recording_id, digest, entry) VALUES (?, ?, ?)
        """

    case sealFile = """
        INSERT INTO file_seal (file_id, digest, entry) VALUES (?, ?, ?)
        """

    case sealRow = """
        INSERT INTO row_seal (kind, id, recording_id, digest, entry) VALUES (?, ?, ?, ?, ?)
        """

    /// But those of rows that went with a recording that was disposed of.
    case rowSealsOfKind = """
        SELECT id, digest, entry FROM row_seal
        WHERE kind = ? AND NOT EXISTS (SELECT 1 FROM disposal
            WHERE disposal.recording_id = row_seal.recording_id)
        ORDER BY id
        """

    case recordings = """
        SELECT id FROM recording ORDER BY id
        """

    case files = """
        SELECT id FROM recording_file ORDER BY id
        """

    case sealedRecordings = """
        SELECT recording.id AS id, 1 AS is_there, sha256, digest
        FROM recording LEFT JOIN recording_seal ON recording_id = recording.id
        UNION ALL
        SELECT recording_id, 0, NULL, NULL FROM recording_seal
        WHERE NOT EXISTS (SELECT 1 FROM recording WHERE recording.id = recording_id)
        """

    case sealedFiles = """
        SELECT recording_file.id AS id, 1 AS is_there, path, digest
        FROM recording_file LEFT JOIN file_seal ON file_id = recording_file.id
        UNION ALL
        SELECT file_id, 0, NULL, NULL FROM file_seal
        WHERE NOT EXISTS (SELECT 1 FROM recording_file WHERE recording_file.id = file_id)
        """

    /// The entries whose result is what they wrote, and those of which seals say so.
    case sealingEntries = """
        SELECT entry, result_digest FROM custody_entry
        WHERE (kind IN ('collection', 'alteration', 'combination') AND result_digest IS NOT NULL)
            OR EXISTS (SELECT 1 FROM row_seal WHERE row_seal.entry = custody_entry.entry)
            OR EXISTS (SELECT 1 FROM recording_seal AS seal WHERE seal.entry = custody_entry.entry)
            OR EXISTS (SELECT 1 FROM file_seal WHERE file_seal.entry = custody_entry.entry)
        """

    /// What has, or had before it was disposed of, no seal with an entry that is there.
    case unvouched = """
        SELECT 'recording' AS kind, recording_id AS id FROM recording_seal
        WHERE NOT EXISTS (SELECT 1 FROM custody_entry
            WHERE custody_entry.entry = recording_seal.entry)
        UNION ALL
        SELECT 'recording', recording_id FROM disposal
        WHERE NOT EXISTS (SELECT 1 FROM custody_entry
            WHERE custody_entry.entry = disposal.seal_entry)
        UNION ALL
        SELECT 'recording_file', file_id FROM file_seal
        WHERE NOT EXISTS (SELECT 1 FROM custody_entry
            WHERE custody_entry.entry = file_seal.entry)
        UNION ALL
        SELECT part, id FROM disposed_row
        WHERE part = 'recording_file' AND NOT EXISTS (SELECT 1 FROM custody_entry
            WHERE custody_entry.entry = disposed_row.seal_entry)
        UNION ALL
        SELECT kind, id FROM row_seal
        WHERE NOT EXISTS (SELECT 1 FROM custody_entry
            WHERE custody_entry.entry = row_seal.entry)
        """

    case recordingSealsOfEntry = """
        SELECT recording_id AS id, digest FROM recording_seal WHERE entry = ?1
        UNION ALL SELECT recording_id, seal FROM disposal WHERE seal_entry = ?1 ORDER BY id
        """

    case fileSealsOfEntry = """
        SELECT file_id AS id, digest FROM file_seal WHERE entry = ?1
        UNION ALL SELECT id, seal FROM disposed_row WHERE seal_entry = ?1 ORDER BY id
        """

    case rowSealsOfEntry = """
        SELECT kind, id, recording_id, digest FROM row_seal
        WHERE entry = ? ORDER BY kind, id, recording_id
        """

    var scannedTables: Set<String> {
        switch self {
        case .recordings: ["recording"]
        case .files: ["recording_file"]
        // All of them are asked for.
        case .sealedRecordings: ["recording", "recording_seal"]
        case .sealedFiles: ["recording_file", "file_seal"]
        case .sealingEntries: ["custody_entry"]
        case .unvouched: ["recording_seal", "disposal", "file_seal", "row_seal"]
        default: []
        }
    }
}
