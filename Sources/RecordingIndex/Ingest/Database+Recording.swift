internal import CallModel
internal import GRDB

extension Database {
    /// Writes a recording with its channels, their flags, its segments, and what they come to.
    func insert(
        _ recording: RecordingAnalysis, hash: ContentHash, byteCount: Int, segmentationID: Int64,
        ingestID: Int64, at now: Timestamp
    ) throws -> RecordingID {
        try execute(
            IngestQuery.insertRecording,
            [
                hash.blob, byteCount, recording.container, recording.codec, recording.rawFormat,
                recording.sampleRate, recording.channels.count, recording.sampleFrameCount,
                recording.claimedSampleFrameCount, recording.problem, segmentationID, ingestID,
                now.text,
            ])
        let recordingID = RecordingID(rawValue: lastInsertedRowID)
        try insertChannels(of: recording, recordingID)
        try insertSegments(of: recording, recordingID)
        try execute(
            IngestQuery.insertJointSpeech, [recordingID.rawValue] + recording.jointSpeech.arguments)
        return recordingID
    }

    private func insertChannels(
        of recording: RecordingAnalysis, _ recordingID: RecordingID
    ) throws {
        for (index, channel) in recording.channels.enumerated() {
            let utteranceCount = recording.segments.count {
                $0.channel == index + 1 && $0.kind == .speech
            }
            try execute(
                IngestQuery.insertChannel,
                [
                    recordingID.rawValue, index + 1, channel.noiseFloor.centiDBFS,
                    channel.peakLevel.centiDBFS, channel.speechSampleCount, utteranceCount,
                ])
            for flag in channel.flags.sorted() {
                try execute(
                    IngestQuery.insertChannelFlag, [recordingID.rawValue, index + 1, flag.rawValue])
            }
        }
    }

    private func insertSegments(
        of recording: RecordingAnalysis, _ recordingID: RecordingID
    ) throws {
        let insert = try statement(IngestQuery.insertSegment)
        for segment in recording.segments where segment.digits == nil {
            insert.setUncheckedArguments([
                recordingID.rawValue, segment.channel, segment.startSample, segment.sampleCount,
                segment.kind.code, segment.meanLevel.centiDBFS, segment.peakLevel.centiDBFS,
            ])
            try insert.execute()
        }
        // Few, and apart from the rest: each argument that a segment takes is felt in millions.
        for segment in recording.segments where segment.digits != nil {
            try execute(
                IngestQuery.insertDialled,
                [
                    recordingID.rawValue, segment.channel, segment.startSample,
                    segment.sampleCount, segment.kind.code, segment.meanLevel.centiDBFS,
                    segment.peakLevel.centiDBFS, segment.digits,
                ])
        }
    }
}
