/// What `index check --format json` prints.
struct CheckReport: Decodable {
    struct Index: Decodable {
        var sound: String
        var digest: String?
    }
    struct Finding: Decodable, Hashable {
        var check: String
        var finding: String
    }
    var index: Index
    var findings: [Finding]
}

/// What `index stats --format json` prints, as far as tests look at it.
struct StatisticsReport: Decodable {
    struct Index: Decodable {
        var files: Int
        var recordings: Int
        var segments: Int
        var sizeBytes: Int
        var bytesPerSegment: Double
    }
    struct Files: Decodable {
        var outcome: String
        var files: Int
    }
    struct Segments: Decodable {
        var kind: String
        var segments: Int
    }
    var index: Index
    var files: [Files]
    var segments: [Segments]
}
