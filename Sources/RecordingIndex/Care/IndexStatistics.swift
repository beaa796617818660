public import CallModel

/// How much an index holds, and how large it is.
public struct IndexStatistics: Hashable, Sendable {
    /// The files last found with one outcome.
    public struct Files: Hashable, Sendable {
        /// What became of them.
        public let outcome: Outcome
        /// How many there are.
        public let count: Int
        /// Their size in bytes, as far as it is known.
        public let byteCount: Int
    }

    /// The segments of one kind.
    public struct Segments: Hashable, Sendable {
        /// What they hold.
        public let kind: SegmentKind
        /// How many there are.
        public let count: Int
        /// How long they are together, in seconds.
        public let duration: Double
    }

    /// A table or an index of the file.
    public struct Part: Hashable, Sendable {
        /// Its name in the schema.
        public let name: String
        /// The bytes of its pages.
        public let byteCount: Int
    }

    /// What became of the files, by outcome; each path counts once, as it was last found.
    public internal(set) var files: [Files] = []
    /// How many recordings are held.
    public internal(set) var recordingCount = 0
    /// How long they are together, in seconds.
    public internal(set) var duration = 0.0
    /// How many channels they have.
    public internal(set) var channelCount = 0
    /// The segments, by kind.
    public internal(set) var segments: [Segments] = []
    /// How many cases there are.
    public internal(set) var caseCount = 0
    /// How many of them are closed.
    public internal(set) var closedCaseCount = 0
    /// How many links between recordings and cases are in force.
    public internal(set) var linkCount = 0
    /// How many recordings there are of which something is said.
    public internal(set) var callCount = 0
    /// How many things are said of recordings, without the rows of logs.
    public internal(set) var factCount = 0
    /// How many files of rows were imported.
    public internal(set) var importCount = 0
    /// How many rows were taken of them.
    public internal(set) var importedRowCount = 0
    /// How many runs of ingest found something new, by state: `finished`, `interrupted`, or `running`
    /// for one that runs now or was killed.
    public internal(set) var runCounts: [String: Int] = [:]
    /// The size of the file in bytes, without its write-ahead log.
    public internal(set) var byteCount = 0
    /// How much of it is not in use, in bytes; `compact` gives it back.
    public internal(set) var freeByteCount = 0
    /// The size of the segments with their indexes, in bytes; `nil` where SQLite cannot tell.
    public internal(set) var segmentByteCount: Int?
    /// The tables and indexes, the largest first; empty where SQLite cannot tell.
    public internal(set) var parts: [Part] = []

    /// How many files were found.
    public var fileCount: Int { files.reduce(0) { $0 + $1.count } }
    /// How many segments are held.
    public var segmentCount: Int { segments.reduce(0) { $0 + $1.count } }
    /// How many runs of ingest found something new.
    public var runCount: Int { runCounts.values.reduce(0, +) }

    /// How many bytes a segment takes with its share of indexes; of the whole file where SQLite
    /// cannot tell more; `nil` without segments.
    public var bytesPerSegment: Double? {
        guard segmentCount > 0 else { return nil }
        return Double(segmentByteCount ?? byteCount) / Double(segmentCount)
    }
}
