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

    case metadataAssertion = """
        SELECT sha256, channel, field, value, source
        FROM recording CROSS JOIN metadata_assertion ON recording_id = recording.id
        ORDER BY sha256, metadata_assertion.id
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

    /// The name of the part in the digest: that of its table.
    var part: String {
        switch self {
        case .recording: "recording"
        case .channel: "channel"
        case .channelFlag: "channel_flag"
        case .segment: "segment"
        case .metadataAssertion: "metadata_assertion"
        case .recordingFile: "recording_file"
        case .caseFile: "case_file"
        case .caseLink: "case_link"
        }
    }

    var scannedTables: Set<String> {
        switch self {
        case .recordingFile: ["recording_file"]
        case .caseFile: ["case_file"]
        default: ["recording"]
        }
    }
}
