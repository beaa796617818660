extension ArchiveSynthesis {
    /// Writes the archive: `calls` and `reference`, and the logs beside them.
    ///
    /// - Parameters:
    ///   - path: The folder; it has to be empty or not there yet.
    ///   - clips: A folder of recorded speech at 8 kHz to speak with, instead of synthetic voices.
    ///   - jobs: How many calls are made at a time; at least 1.
    /// - Returns: What was made.
    /// - Throws: A ``SynthesisError``, or `CancellationError` when the task is cancelled.
    public func writeRecordings(
        to path: String, clips: String? = nil, jobs: Int
    ) async throws -> SynthesisReport {
        precondition(jobs >= 1, "at least one job")
        let voices = try voices(clips: clips)
        let folder = try OutputFolder(at: path)
        try folder.makeFolder(Self.referencesFolder)
        for date in plan.recordedDates {
            try folder.makeFolder("\(Self.recordingsFolder)/\(date)")
        }
        try writeRecords(to: folder)
        let noise = NoiseStore(seed: seed)
        var report = SynthesisReport(plan)
        report.segmentCount = try await withThrowingTaskGroup(of: Int.self) { group in
            for job in 0..<jobs {
                group.addTask {
                    // Calls are alike, so that every job has its share from the beginning.
                    var segmentCount = 0
                    for index in stride(from: job, to: plan.recorded.count, by: jobs) {
                        try Task.checkCancellation()
                        let call = SynthesizedCall(
                            plan.recorded[index], voices: voices, seed: seed)
                        try write(call, noise: noise, to: folder)
                        segmentCount += call.conversation.segmentCount
                    }
                    return segmentCount
                }
            }
            return try await group.reduce(0, +)
        }
        return report
    }

    private func write(
        _ call: SynthesizedCall, noise: NoiseStore, to folder: OutputFolder
    ) throws(SynthesisError) {
        let codes = call.codes(noise: noise)
        try folder.write(
            WAVEFile.header(codeCount: codes.count), codes,
            to: "\(Self.recordingsFolder)/\(call.plan.path)")
        let stem = call.plan.stem
        try folder.write(
            ReferenceText.rttm(call.conversation, stem: stem),
            to: "\(Self.referencesFolder)/\(stem).rttm")
    }
}

extension Conversation {
    /// How many segments a perfect segmentation finds.
    var segmentCount: Int { utterances.count + events.count }
}
