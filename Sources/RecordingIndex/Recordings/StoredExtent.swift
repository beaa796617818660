internal import GRDB

/// How far a recording reaches.
struct StoredExtent {
    var channelCount: Int
    var sampleFrameCount: Int
    var sampleRate: Int

    /// Its length in milliseconds, rounded down.
    var milliseconds: Int { sampleFrameCount * 1000 / sampleRate }

    /// Whether it has a channel; `nil` stands for all of them.
    func has(channel: Int?) -> Bool { channel.map { 1...channelCount ~= $0 } ?? true }

    /// What is said where something beyond it is named.
    func outside(_ recording: RecordingID) -> IndexError {
        .outsideRecording(
            recording: recording, channelCount: channelCount, sampleFrameCount: sampleFrameCount,
            sampleRate: sampleRate)
    }
}

extension Database {
    /// How far a recording reaches.
    ///
    /// - Throws: `unknownRecording`.
    func extent(of recording: RecordingID) throws -> StoredExtent {
        guard let row = try row(RecordingQuery.extent, [recording.rawValue]) else {
            throw IndexError.unknownRecording(reference: recording.description)
        }
        return StoredExtent(
            channelCount: row["channel_count"], sampleFrameCount: row["sample_frame_count"],
            sampleRate: row["sample_rate"])
    }
}
