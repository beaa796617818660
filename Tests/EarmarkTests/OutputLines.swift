/// A line of `ingest --format ndjson`.
struct FindingLine: Decodable, Hashable {
    var outcome: String
    var recording: Int?
    var path: String
    var reason: String?
    var nameMismatch: String?
    var sizeBytes: Int?
    var sha256: String?
}

extension FindingLine {
    /// The lines of a run that may have been cut in the middle of one.
    static func whole(in output: ProcessOutput) throws -> [FindingLine] {
        var told = output
        told.standardOutput =
            output.standardOutput.lastIndex(of: "\n")
            .map { String(output.standardOutput[...$0]) } ?? ""
        return try told.objects()
    }
}

extension ProcessOutput {
    /// The seconds of audio that an ingest says it decoded; `nil` where it could not say so.
    var decodedSeconds: Double? {
        let pattern = /(?:(\d+):)?(\d+):([\d.]+) of audio decoded/
        guard let match = (standardOutput + standardError).firstMatch(of: pattern),
            let minutes = Double(match.2), let seconds = Double(match.3)
        else { return nil }
        return Double(match.1 ?? "0").map { $0 * 3_600 + minutes * 60 + seconds }
    }
}

/// A line of `recordings --format ndjson`.
struct RecordingLine: Decodable, Hashable {
    var recording: Int
    var path: String
    var container: String
    var codec: String
    var sampleRateHz: Int
    var channels: Int
    var durationS: Double
    var utterances: Int
    var problem: String?
    var sha256: String
}

/// A line of `segments --format ndjson`; times in samples, so that comparisons are exact.
struct SegmentLine: Decodable, Hashable {
    var recording: Int?
    var file: String
    var channel: Int
    var role: String?
    var kind: String
    var digits: String?
    var startS: Double
    var durationS: Double
    var meanLevelDbfs: Double
    var startSample: Int
    var sampleCount: Int
    var sampleRateHz: Int
    var sha256: String?

    var endSample: Int { startSample + sampleCount }
}
