public import AudioDecoding
public import CallModel
public import RecordingIndex

/// Files in, outcomes out: the main job.
///
/// Files are found in byte order of their paths, analysed by a bounded number of jobs, and
/// committed in the order in which they were found, so that the number of jobs shows nowhere in
/// the index. When the task is cancelled, no new file is begun, those in hand are finished, and
/// everything finished is kept.
public struct Ingest: Sendable {
    /// The files and folders to read, as absolute paths without symbolic links.
    public var roots: [FoundPath]
    /// How many files are analysed at the same time; at least 1.
    public var jobs: Int
    /// What the operator says of headerless files; the first that speaks for a name counts.
    public var rawFormats: [RawFormat]

    /// Describes the files to read.
    public init(roots: [FoundPath], jobs: Int, rawFormats: [RawFormat] = []) {
        precondition(jobs >= 1, "at least one job")
        self.roots = roots
        self.jobs = jobs
        self.rawFormats = rawFormats
    }

    /// Counts what would be read, without opening any file.
    public func survey() -> (fileCount: Int, byteCount: Int) {
        var (fileCount, byteCount) = (0, 0)
        for entry in FileDiscovery(roots: roots) {
            guard case .file(let file) = entry else { continue }
            fileCount += 1
            byteCount += file.byteCount ?? 0
        }
        return (fileCount, byteCount)
    }

    /// Reads the files into an index.
    ///
    /// - Parameters:
    ///   - run: the run that has been begun in the index.
    ///   - index: the index.
    ///   - onFinding: told of every file, in order, once what is known of it is committed.
    /// - Returns: the numbers of the run.
    /// - Throws: an ``IndexError`` when the index cannot take more, or what `onFinding` throws;
    ///   what was committed until then is kept.
    public func read(
        into run: IngestRun, of index: RecordingIndex,
        onFinding: (IngestFinding) throws -> Void
    ) async throws -> IngestReport {
        let analyzer = FileAnalyzer(rawFormats: rawFormats)
        var discovery = FileDiscovery(roots: roots)
        var intake = IngestIntake(run: run)
        var running = 0
        var entry = discovery.next()
        try await withTaskGroup(of: (number: Int, item: IngestItem).self) { group in
            repeat {
                while let found = entry, running < jobs, intake.hasRoom, !Task.isCancelled {
                    if let item = try item(for: found, in: index) {
                        try intake.take(item, at: intake.nextNumber(), onFinding)
                    } else {
                        let number = intake.nextNumber()
                        let path = found.path
                        group.addTask { (number, .analysis(analyzer.analyze(path))) }
                        running += 1
                    }
                    entry = discovery.next()
                }
                guard let done = await group.next() else { break }
                running -= 1
                try intake.take(done.item, at: done.number, onFinding)
            } while true
        }
        return try intake.finish(wasInterrupted: entry != nil, onFinding)
    }

    /// What is known of an entry without reading it; `nil` for a file that has to be read.
    private func item(
        for entry: FileDiscovery.Entry, in index: RecordingIndex
    ) throws(IndexError) -> IngestItem? {
        switch entry {
        case .folderLink(let path): return .folderLink(path)
        case .unreadable(let file, let reason):
            return .analysis(FileAnalysis(file, .unreadable(reason: reason)))
        case .special(let file, let reason):
            return .analysis(FileAnalysis(file, .notAudio(reason: reason)))
        case .file(let file):
            guard let known = try index.knownFile(at: file.path), known.looks(like: file),
                !wantsAnotherLook(at: known, file.path)
            else { return nil }
            return .unchanged(file, known)
        }
    }

    /// Whether this run may find more in a file that has not changed: it could not be read, or the
    /// operator now says how headerless audio is to be understood.
    private func wantsAnotherLook(at known: KnownFile, _ path: FoundPath) -> Bool {
        switch known.outcome {
        case .unreadable: true
        case .undecodable, .notAudio:
            rawFormats.contains { $0.speaks(forExtension: path.fileExtension) }
        case .indexed, .partial, .duplicate, .unchanged: false
        }
    }
}
