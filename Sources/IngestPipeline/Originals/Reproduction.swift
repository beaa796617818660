import AudioDecoding
import CallModel
import Foundation
public import RecordingIndex
import SystemPackage
import VoiceSegmentation

/// Decodes and segments originals again, with what is stored, and compares.
public struct Reproduction: Sendable {
    /// Where originals are looked for that are not where they were.
    public var search: OriginalSearch

    /// Describes where to look.
    public init(search: OriginalSearch) {
        self.search = search
    }

    /// Does it for recordings, so many at a time, and hands each finding to `body`, in order. When the
    /// task is cancelled, those in hand are finished.
    ///
    /// - Returns: Whether it came to the end.
    /// - Throws: An ``IndexError``, or what `body` throws.
    public func reproduce(
        _ recordings: [RecordingID], of index: RecordingIndex, jobs: Int,
        _ body: (ReproductionFinding) throws -> Void
    ) async throws -> Bool {
        var rest = recordings[...]
        var isComplete = false
        let orderedJobs = OrderedJobs<ReproductionFinding>(jobs: jobs)
        try await orderedJobs.run {
            guard let recording = rest.popFirst() else {
                isComplete = true
                return nil
            }
            let stored = try index.recording(recording)
            let segments = try index.storedSegments(of: recording)
            return .todo { reproduce(stored, segments, orderedJobs.idle) }
        } take: {
            try body($0)
        }
        return isComplete
    }

    private func reproduce(
        _ stored: RecordingDetails, _ segments: [Segment], _ idleJobs: IdleJobs
    ) -> ReproductionFinding {
        guard let parameters = SegmentationParameters(stored: stored.parametersJSON)
        else {
            return ReproductionFinding(
                stored, .otherEngine,
                "its parameters, of engine \(stored.engineVersion), mean nothing to engine "
                    + Segmenter.engineVersion)
        }
        var analyzer = FileAnalyzer(rawFormats: [], parameters: parameters)
        analyzer.idleJobs = idleJobs
        let rawFormat = stored.rawFormat.flatMap { try? RawFormat($0) }
        guard let (path, analysis) = original(of: stored, analyzer, rawFormat) else {
            return ReproductionFinding(
                stored, .missing,
                "no file with its SHA-256 lies where it was found, or in the folders searched")
        }
        let difference = AnalysisComparison(stored, segments).difference(from: analysis)
        let isOtherEngine = stored.engineVersion != Segmenter.engineVersion
        guard let difference else {
            let detail = isOtherEngine ? "stored by engine \(stored.engineVersion)" : nil
            return ReproductionFinding(stored, .same, detail, path)
        }
        guard isOtherEngine else { return ReproductionFinding(stored, .differs, difference, path) }
        return ReproductionFinding(
            stored, .otherEngine,
            "stored by engine \(stored.engineVersion), now \(Segmenter.engineVersion): "
                + difference, path)
    }

    /// The analysis of the first file that has the bytes of the recording.
    private func original(
        of stored: RecordingDetails, _ analyzer: FileAnalyzer, _ rawFormat: RawFormat?
    ) -> (FoundPath, FileAnalysis)? {
        func analysis(_ path: FoundPath) -> (FoundPath, FileAnalysis)? {
            guard let file = try? EvidenceFile(opening: path),
                file.status.byteCount == stored.summary.byteCount,
                let traced = try? analyzer.trace(file, at: path, rawFormat: rawFormat),
                traced.analysis.contentHash == stored.summary.contentHash
            else { return nil }
            return (path, traced.analysis)
        }
        let recorded = stored.files.filter(\.isCurrent).lazy.compactMap { analysis($0.path) }
        return recorded.first
            ?? search.find(stored.summary.contentHash, byteCount: stored.summary.byteCount)
            .flatMap(analysis)
    }
}
