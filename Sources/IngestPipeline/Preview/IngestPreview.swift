public import CallModel
public import RecordingIndex

/// What a run would do, and what it would take.
public struct IngestPreview: Hashable, Sendable {
    /// Files with the same prospect.
    public struct Files: Hashable, Sendable {
        /// How many there are.
        public internal(set) var count = 0
        /// Their size in bytes, as far as it is known.
        public internal(set) var byteCount = 0
    }

    /// The files found, by what would be done with them; prospects of no file are missing.
    public private(set) var files: [FileProspect: Files] = [:]
    /// Symbolic links to folders, which are not entered.
    public internal(set) var folderLinks: [FoundPath] = []
    /// What reading would take, by a sample of the files to be read.
    public internal(set) var reading = ReadingEstimate()

    /// How many files were found.
    public var foundCount: Int { files.values.reduce(0) { $0 + $1.count } }
    /// The files that would be read.
    public var toRead: Files {
        files.filter(\.key.isRead).values.reduce(into: Files()) { sum, files in
            sum.count += files.count
            sum.byteCount += files.byteCount
        }
    }

    /// What the run would want of the file system of an index at `path`.
    public func room(forIndexAt path: String) -> RoomForecast {
        RoomForecast(
            indexPath: path, fileCount: toRead.count, segmentCount: reading.segmentCount,
            batchCount: IngestIntake.batchCount)
    }

    /// Counts one file.
    mutating func add(_ file: ProspectiveFile) {
        files[file.prospect, default: Files()].count += 1
        files[file.prospect, default: Files()].byteCount += file.file.byteCount ?? 0
    }
}
