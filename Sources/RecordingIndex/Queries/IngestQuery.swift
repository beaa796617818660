/// What an ingest asks and writes.
enum IngestQuery: String, Query {
    case beginIngest = """
        INSERT INTO ingest (started_at, state, actor, program_version, arguments)
        VALUES (?, 'running', ?, ?, ?)
        """

    case endIngest = """
        UPDATE ingest SET ended_at = ?, state = ? WHERE id = ?
        """

    case findSegmentation = """
        SELECT id FROM segmentation WHERE engine_version = ? AND parameters = ?
        """

    case otherSegmentation = """
        SELECT id FROM segmentation WHERE NOT (engine_version = ? AND parameters = ?) LIMIT 1
        """

    case insertSegmentation = """
        INSERT INTO segmentation (engine_version, parameters) VALUES (?, ?)
        """

    case currentFile = """
        SELECT file.id, file.byte_count, modification_time, file.sha256, outcome, reason,
            recording_id, raw_format
        FROM recording_file AS file LEFT JOIN recording ON recording.id = recording_id
        WHERE path = ? ORDER BY file.id DESC LIMIT 1
        """

    case insertFile = """
        INSERT INTO recording_file (path, byte_count, modification_time, sha256, outcome, reason,
            name_mismatch, recording_id, ingest_id, found_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    case touchFile = """
        UPDATE recording_file SET modification_time = ? WHERE id = ?
        """

    case recordingOfHash = """
        SELECT id, raw_format FROM recording WHERE sha256 = ?
        """

    /// Under a number that no recording has or had.
    case insertRecording = """
        INSERT INTO recording (id, sha256, byte_count, container, codec, raw_format, sample_rate,
            channel_count, sample_frame_count, claimed_sample_frame_count, problem,
            segmentation_id, ingest_id, indexed_at)
        VALUES (1 + max(ifnull((SELECT max(id) FROM recording), 0),
            ifnull((SELECT max(recording_id) FROM disposal), 0)), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    case insertChannel = """
        INSERT INTO channel (recording_id, channel, noise_floor_cdbfs, peak_cdbfs,
            speech_sample_count, utterance_count)
        VALUES (?, ?, ?, ?, ?, ?)
        """

    case insertChannelFlag = """
        INSERT INTO channel_flag (recording_id, channel, flag) VALUES (?, ?, ?)
        """

    case insertSegment = """
        INSERT INTO segment (recording_id, channel, start_sample, sample_count, kind,
            mean_level_cdbfs, peak_level_cdbfs)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """

    case insertDialled = """
        INSERT INTO segment (recording_id, channel, start_sample, sample_count, kind,
            mean_level_cdbfs, peak_level_cdbfs, digits)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """

    case insertJointSpeech = """
        INSERT INTO joint_speech (recording_id, speech_sample_count, overlap_sample_count,
            silence_start_sample, silence_sample_count)
        VALUES (?, ?, ?, ?, ?)
        """

    /// The role of each channel, what operators last said of it, and what anything else did.
    case rolesOfRecording = """
        SELECT channel, role,
            (SELECT value FROM metadata_assertion AS assertion
                WHERE assertion.recording_id = channel.recording_id
                    AND assertion.channel = channel.channel AND field = 'role'
                    AND source = 'operator'
                ORDER BY id DESC LIMIT 1) AS stated,
            (SELECT value FROM metadata_assertion AS assertion
                WHERE assertion.recording_id = channel.recording_id
                    AND assertion.channel = channel.channel AND field = 'role'
                    AND source <> 'operator'
                ORDER BY id DESC LIMIT 1) AS said
        FROM channel WHERE recording_id = ? ORDER BY channel
        """

    case isRoleAsserted = """
        SELECT 1 FROM metadata_assertion
        WHERE recording_id = ? AND channel = ? AND field = 'role' AND value = ? AND source = ?
            AND detail IS ?
        """

    case assertRole = """
        INSERT INTO metadata_assertion (recording_id, channel, field, value, normalized, source,
            detail, asserted_by, asserted_at, ingest_id)
        VALUES (?, ?, 'role', ?, ?, ?, ?, ?, ?, ?)
        """

    case resolveRole = """
        UPDATE channel SET role = ? WHERE recording_id = ? AND channel = ?
        """

    var scannedTables: Set<String> {
        switch self {
        // It has a row a choice of parameters.
        case .otherSegmentation: ["segmentation"]
        default: []
        }
    }
}
