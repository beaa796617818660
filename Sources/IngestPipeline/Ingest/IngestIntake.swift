import CallModel
import RecordingIndex

/// Takes results in the order of discovery, commits them in batches, and counts.
struct IngestIntake {
    private let run: IngestRun
    private var report = IngestReport()
    private var batch: [IngestItem] = []
    private var segmentCount = 0
    private var committedAt = ContinuousClock.now

    /// The most files in a batch: a commit waits for the disk, so it should be worth it; but nobody
    /// wants to lose much work.
    static let batchCount = 256
    private static let batchSegmentCount = 50_000
    private static let batchDuration = Duration.seconds(1)

    init(run: IngestRun) {
        self.run = run
    }

    /// Takes the next result, and commits the batch when it is due.
    mutating func take(
        _ item: IngestItem, _ onFinding: (IngestFinding) throws -> Void
    ) throws {
        batch.append(item)
        segmentCount += item.segmentCount
        let isDue =
            batch.count >= Self.batchCount || segmentCount >= Self.batchSegmentCount
            || .now - committedAt >= Self.batchDuration
        if isDue { try commit(onFinding) }
    }

    /// Commits what is left and ends the run.
    mutating func finish(
        wasInterrupted: Bool, _ onFinding: (IngestFinding) throws -> Void
    ) throws -> IngestReport {
        try commit(onFinding)
        try run.end(wasInterrupted ? .interrupted : .finished)
        report.wasInterrupted = wasInterrupted
        return report
    }

    private mutating func commit(_ onFinding: (IngestFinding) throws -> Void) throws {
        guard !batch.isEmpty else { return }
        var committed = try run.commit(batch.compactMap(\.analysis))[...]
        report.rolesNotFitting += try run.commit(unchanged: batch.compactMap(\.heldRecording)).count
        for item in batch {
            let finding: IngestFinding
            switch item {
            case .analysis(let analysis):
                let file = committed.removeFirst()
                if !file.rolesFit { report.rolesNotFitting += 1 }
                finding = IngestFinding(analysis, committed: file)
            case .unchanged(let file, let known, _):
                finding = IngestFinding(unchanged: file, known)
            case .folderLink(let path):
                report.folderLinks.append(path)
                continue
            }
            report.settle(finding)
            try onFinding(finding)
        }
        batch.removeAll(keepingCapacity: true)
        segmentCount = 0
        committedAt = .now
    }
}

extension IngestItem {
    fileprivate var analysis: FileAnalysis? {
        if case .analysis(let analysis) = self { analysis } else { nil }
    }

    fileprivate var heldRecording: HeldRecording? {
        guard case .unchanged(_, let known, let said) = self else { return nil }
        return known.recordingID.map {
            HeldRecording(id: $0, facts: said.facts, channelMaps: said.channelMaps)
        }
    }

    fileprivate var segmentCount: Int {
        guard case .decoded(let recording)? = analysis?.result else { return 0 }
        return recording.segments.count
    }
}
