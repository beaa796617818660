public import AudioDecoding
public import CallFacts
public import CallModel
public import RecordingIndex
public import VoiceSegmentation

/// Files in, outcomes out: the main job.
///
/// Files are found folder by folder in byte order of their names, analysed by a bounded number of
/// jobs, and committed in the order in which they were found, so that the number of jobs shows nowhere in
/// the index. When the task is cancelled, no new file is begun, those in hand are finished, and
/// everything finished is kept.
public struct Ingest: Sendable {
    /// The files and folders to read, as absolute paths without symbolic links.
    public var roots: [FoundPath]
    /// How many files are analysed at the same time; at least 1.
    public var jobs: Int
    /// What the operator says of headerless files; the first that speaks for a name counts.
    public var rawFormats: [RawFormat] = []
    /// What decides where utterances begin and end, in the recordings that this run reads.
    public var parameters = SegmentationParameters.standard
    /// The role of each channel, in order, as the operator asserts it for every recording.
    public var roles: [Role]?
    /// In which words the operator does, where not role by role.
    public var rolesDetail: String?
    /// What the names of files say of the calls; the first pattern that fits a name counts.
    public var namePatterns: [NamePattern] = []
    /// How names are understood, and where times inside files were written down.
    public var factReader = FactReader()
    /// The case to which every recording is linked.
    public var caseID: CaseID?
    /// Who runs it, and why.
    public var actor: Operator
    /// The claim on the index under which the run is at work, if it made one.
    public var claim: IndexClaim?

    /// Describes what to read, and on whose behalf.
    public init(roots: [FoundPath], jobs: Int, actor: Operator) {
        precondition(jobs >= 1, "at least one job")
        self.roots = roots
        self.jobs = jobs
        self.actor = actor
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
    ///   - index: the index, open for writing.
    ///   - onFinding: told of every file, in order, once what is known of it is committed.
    /// - Returns: the numbers of the run.
    /// - Throws: an ``IndexError`` when the index cannot take more, or when its disk has too little room, or what `onFinding` throws;
    ///   what was committed until then is kept.
    public func read(
        into index: RecordingIndex, onFinding: (IngestFinding) throws -> Void
    ) async throws -> IngestReport {
        try index.requireRoom()
        let orderedJobs = OrderedJobs<IngestItem>(jobs: jobs)
        let analyzer = FileAnalyzer(
            rawFormats: rawFormats, parameters: parameters, factReader: factReader,
            idleJobs: orderedJobs.idle)
        var discovery = FileDiscovery(roots: roots)
        let description = try description
        let sidecars = SidecarFinder(factReader)
        var intake = IngestIntake(run: index.beginIngest(description, under: claim))
        var foundCount = 0
        var isComplete = false
        try await orderedJobs.run {
            guard let entry = discovery.next() else {
                isComplete = true
                return nil
            }
            if case .folderLink = entry {} else { foundCount += 1 }
            if let item = try item(for: entry, in: index, sidecars) { return .done(item) }
            let path = entry.path
            return .todo {
                var analysis = analyzer.analyze(path)
                if case .decoded = analysis.result {
                    let said = statements(ofFileAt: path, sidecars)
                    analysis.facts += said.facts
                    analysis.channelMaps += said.channelMaps
                }
                return .analysis(analysis)
            }
        } take: { item in
            try intake.take(item, onFinding)
        }
        var report = try intake.finish(wasInterrupted: !isComplete, onFinding)
        report.foundCount = foundCount
        report.sidecarProblems = sidecars.problems
        report.holdsOtherParameters = try index.holdsOtherParameters(than: description)
        return report
    }

    /// What is known of an entry without reading it; `nil` for a file that has to be read.
    private func item(
        for entry: FileDiscovery.Entry, in index: RecordingIndex, _ sidecars: SidecarFinder
    ) throws(IndexError) -> IngestItem? {
        switch entry {
        case .folderLink(let path): return .folderLink(path)
        case .unreadable, .special: return entry.unreadAnalysis.map(IngestItem.analysis)
        case .file(let file):
            guard let known = try index.knownFile(at: file.path),
                prospect(of: file, known) == .unchanged
            else { return nil }
            let said =
                known.recordingID == nil
                ? CallStatements() : statements(ofFileAt: file.path, sidecars)
            return .unchanged(file, known, said)
        }
    }

    /// What the name of a file says, and what lies beside it.
    private func statements(
        ofFileAt path: FoundPath, _ sidecars: SidecarFinder
    ) -> CallStatements {
        let name = path.stem.description
        var said = sidecars.statements(of: path)
        said.facts += namePatterns.lazy.compactMap { $0.facts(of: name, factReader) }.first ?? []
        return said
    }
}
