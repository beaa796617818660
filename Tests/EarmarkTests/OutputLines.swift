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
