import CallModel
public import RecordingIndex

extension Ingest {
    /// Says what the run would do and what it would take; writes nothing, and reads some of the files
    /// that the run would read.
    ///
    /// - Parameters:
    ///   - index: The index, open for reading; `nil` when there is none yet.
    ///   - sampleDuration: How long files are read to judge the others by; those begun are finished.
    ///   - onFile: Told of every file found, in the order of discovery.
    /// - Returns: What the run would do.
    /// - Throws: A `CancellationError` when the task is cancelled, an `IndexError`, or what `onFile`
    ///   throws.
    public func preview(
        in index: RecordingIndex?, samplingFor sampleDuration: Duration = .seconds(2),
        onFile: (ProspectiveFile) throws -> Void
    ) async throws -> IngestPreview {
        var preview = IngestPreview()
        var toRead: [FileSnapshot] = []
        for entry in FileDiscovery(roots: roots) {
            try Task.checkCancellation()
            guard let file = try prospectiveFile(for: entry, in: index) else {
                preview.folderLinks.append(entry.path)
                continue
            }
            preview.add(file)
            if file.prospect.isRead { toRead.append(file.file) }
            try onFile(file)
        }
        preview.reading = try await estimate(toRead, samplingFor: sampleDuration)
        return preview
    }

    /// What would be done with an entry; `nil` for a link to a folder.
    private func prospectiveFile(
        for entry: FileDiscovery.Entry, in index: RecordingIndex?
    ) throws(IndexError) -> ProspectiveFile? {
        switch entry {
        case .folderLink: nil
        case .unreadable(let file, let reason):
            ProspectiveFile(file: file, prospect: .unreadable, reason: reason)
        case .special(let file, let reason):
            ProspectiveFile(file: file, prospect: .notAudio, reason: reason)
        case .file(let file):
            ProspectiveFile(
                file: file, prospect: prospect(of: file, try index?.knownFile(at: file.path)),
                reason: nil)
        }
    }

    /// Judges how long files take by reading some of them, just as the run would.
    private func estimate(
        _ files: [FileSnapshot], samplingFor sampleDuration: Duration
    ) async throws -> ReadingEstimate {
        let analyzer = FileAnalyzer(rawFormats: rawFormats, parameters: parameters)
        var rest = ReadingSample(of: files).files[...]
        let start = ContinuousClock.now
        var sample: [ReadingMeasurement] = []
        try await OrderedJobs<ReadingMeasurement>(jobs: jobs).run {
            guard .now - start < sampleDuration, let file = rest.popFirst() else { return nil }
            return .todo { analyzer.measure(file) }
        } take: { measurement in
            sample.append(measurement)
        }
        try Task.checkCancellation()
        var byteCounts: [String: Int] = [:]
        for file in files { byteCounts[file.path.fileExtension, default: 0] += file.byteCount ?? 0 }
        return ReadingEstimate(
            of: byteCounts, by: sample, in: (.now - start) / Duration.seconds(1))
    }
}

extension FileAnalyzer {
    /// Analyses a file, forgets what was found, and says what it took.
    fileprivate func measure(_ file: FileSnapshot) -> ReadingMeasurement {
        let start = ContinuousClock.now
        let result = analyze(file.path).result
        let duration = (ContinuousClock.now - start) / Duration.seconds(1)
        let segmentCount =
            if case .decoded(let recording) = result { recording.segments.count } else { 0 }
        return ReadingMeasurement(
            type: file.path.fileExtension, byteCount: file.byteCount ?? 0,
            segmentCount: segmentCount, duration: duration)
    }
}
