/// What is asked of segments, one recording at a time: its sample rate turns seconds into samples.
enum SegmentQuery: String, Query {
    /// In the order in which they are heard, which sorts the segments of one recording.
    case ofRecording = """
        SELECT segment.channel, role, start_sample, sample_count, kind, mean_level_cdbfs,
            peak_level_cdbfs
        FROM channel CROSS JOIN segment ON segment.recording_id = channel.recording_id
            AND segment.channel = channel.channel
        WHERE channel.recording_id = ?1
            AND (?2 IS NULL OR channel.channel = ?2)
            AND (?3 IS NULL OR role = ?3)
            AND (?4 IS NULL OR kind = ?4)
            AND start_sample + sample_count > ?5 AND start_sample < ?6
            AND sample_count BETWEEN ?7 AND ?8
            AND mean_level_cdbfs BETWEEN ?9 AND ?10
        ORDER BY start_sample, segment.channel
        """

    var sorts: Bool { true }
}
