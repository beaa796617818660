/// What is asked of segments.
enum SegmentQuery: String, Query {
    /// One recording at a time, since its sample rate turns seconds into samples.
    case ofRecording = """
        SELECT segment.channel, role, start_sample, sample_count, kind, mean_level_cdbfs,
            peak_level_cdbfs, digits
        FROM channel CROSS JOIN segment ON segment.recording_id = channel.recording_id
            AND segment.channel = channel.channel
        WHERE channel.recording_id = ?1
            AND (?2 IS NULL OR channel.channel = ?2)
            AND (?3 IS NULL OR role = ?3)
            AND (?4 IS NULL OR kind = ?4)
            AND start_sample + sample_count > ?5 AND start_sample < ?6
            AND sample_count BETWEEN ?7 AND ?8
            AND mean_level_cdbfs BETWEEN ?9 AND ?10
            AND (?11 IS NULL OR instr(digits, ?11) > 0)
        """

    /// In the order in which they are dialled.
    case dialledInRecording = """
        SELECT channel, start_sample, digits
        FROM segment WHERE recording_id = ? AND digits IS NOT NULL
        ORDER BY start_sample, channel
        """

    /// Reads dialled digits alone, not the segments of every recording; a recording may come twice.
    case recordingsOfDigits = """
        SELECT recording_id FROM segment WHERE digits IS NOT NULL AND instr(digits, ?) > 0
        """

    /// Of those that lie over a sample frame, the last to begin.
    case atSample = """
        SELECT channel, start_sample, sample_count, kind, mean_level_cdbfs, peak_level_cdbfs, digits
        FROM segment
        WHERE recording_id = ?1 AND channel = ?2 AND start_sample <= ?3
            AND start_sample + sample_count > ?3
        ORDER BY start_sample DESC LIMIT 1
        """

    /// By channel and start, as they are stored.
    case stored = """
        SELECT channel, start_sample, sample_count, kind, mean_level_cdbfs, peak_level_cdbfs, digits
        FROM segment WHERE recording_id = ? ORDER BY channel, start_sample
        """

    var sorts: Bool { self == .dialledInRecording }
}
