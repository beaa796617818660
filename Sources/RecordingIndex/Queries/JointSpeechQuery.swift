/// What is asked of what is heard when channels are put together.
enum JointSpeechQuery: String, Query {
    case all = """
        SELECT recording.id, sample_frame_count, speech_sample_count, overlap_sample_count,
            silence_start_sample, silence_sample_count
        FROM recording LEFT JOIN joint_speech ON recording_id = recording.id
        """

    case utterances = """
        SELECT start_sample, start_sample + sample_count FROM segment
        WHERE recording_id = ? AND kind = 1
        """

    var scannedTables: Set<String> { self == .all ? ["recording"] : [] }
}
