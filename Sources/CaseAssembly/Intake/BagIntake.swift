internal import AudioDecoding
internal import CallModel
public import CaseExport
internal import IngestPipeline
public import RecordingIndex
internal import VoiceSegmentation

/// Takes a case out of a bag into an index.
///
/// What can be found out anew is not believed: originals in the bag are read as ingest reads them, with
/// the parameters of whoever handed them on, and compared. What others entered is taken in with their
/// names.
public struct BagIntake: Sendable {
    private let bag: ReceivedBag
    private let index: RecordingIndex
    private let actor: Operator
    /// How many originals are read at the same time; at least 1.
    public var jobs: Int
    /// The claim on the index, if one was made.
    public var claim: IndexClaim?

    /// Describes what is taken in, and on whose behalf.
    public init(_ bag: ReceivedBag, into index: RecordingIndex, by actor: Operator, jobs: Int) {
        self.bag = bag
        self.index = index
        self.actor = actor
        self.jobs = jobs
    }

    /// Takes it in. The same bag may be taken in again: what is there stays as it is.
    ///
    /// - Returns: What became of it.
    /// - Throws: An `IndexError`, such as `contradicts`. Originals that were read until then are kept, and
    ///   nothing else.
    public func take() async throws -> BagIntakeReport {
        var report = BagIntakeReport()
        let recordings = bag.exported.recordings
        let before = try recordings.map { try number(of: $0).id }
        let missing = zip(recordings, before).filter { $0.1 == nil }.map(\.0)
        let reasons = try await readOriginals(of: missing, &report)
        guard !report.wasInterrupted else { return report }
        report.recordings = try zip(recordings, before).map { recording, before in
            try finding(recording, before, reasons)
        }
        let numbers = zip(recordings, report.recordings).compactMap { recording, finding in
            finding.recordingID.map { (recording.number, $0) }
        }
        let entries = BagEntries(bag, Dictionary(uniqueKeysWithValues: numbers))
        // A case is not opened for recordings of which none is here.
        if recordings.isEmpty || !numbers.isEmpty {
            report.entries = try index.take(entries.entries, actor: actor)
        }
        report.leftOutCount = entries.leftOutCount
        return report
    }

    /// The number here of a recording, or why it is not held.
    private func number(
        of recording: ExportedRecording
    ) throws(IndexError) -> (id: RecordingID?, reason: String?) {
        do {
            let digest = recording.contentHash.description
            return (try index.recordings(named: digest, orAt: FoundPath(digest)).first, nil)
        } catch IndexError.unknownRecording {
            return (nil, nil)
        } catch {
            guard case .recordingDisposed = error else { throw error }
            return (nil, error.description)
        }
    }

    /// Reads the originals of recordings that are not held; returns why one of them gave no recording, by
    /// its path.
    private func readOriginals(
        of missing: [ExportedRecording], _ report: inout BagIntakeReport
    ) async throws -> [FoundPath: String] {
        // One run for all that was read alike.
        let groups = Dictionary(grouping: missing.filter { $0.originalName != nil }) {
            Reading(parameters: $0.parameters, rawFormat: $0.rawFormat)
        }
        var reasons: [FoundPath: String] = [:]
        for (reading, recordings) in groups.sorted(by: { $0.key < $1.key }) {
            let roots = recordings.compactMap { $0.originalName.flatMap(bag.path(of:)) }
            var ingest = Ingest(roots: roots, jobs: jobs, actor: actor)
            ingest.parameters = reading.segmentationParameters
            ingest.rawFormats = [reading.rawFormat].compactMap { $0 }
                .compactMap { try? RawFormat($0) }
            ingest.claim = claim
            let read = try await ingest.read(into: index) { finding in
                guard finding.recordingID == nil else { return }
                reasons[finding.file.path] = finding.reason ?? finding.outcome.rawValue
            }
            guard !read.wasInterrupted else {
                report.wasInterrupted = true
                break
            }
        }
        return reasons
    }

    private func finding(
        _ recording: ExportedRecording, _ known: RecordingID?, _ reasons: [FoundPath: String]
    ) throws -> ReceivedRecording {
        let (id, reason) = try known.map { ($0, nil) } ?? number(of: recording)
        func found(_ status: ReceivedRecording.Status, _ detail: String?) -> ReceivedRecording {
            ReceivedRecording(
                path: recording.labelled.path, contentHash: recording.contentHash,
                recordingID: id, status: status, detail: detail)
        }
        guard let id else {
            let original = recording.originalName.flatMap(bag.path(of:))
            return found(
                .absent,
                reason ?? original.flatMap { reasons[$0] }
                    ?? "its original is not in the bag: ingest it, and take the bag in again")
        }
        let held = ExportedRecording(
            try index.recording(id), segments: try index.storedSegments(of: id))
        let differences = recording.differences(from: held)
        guard differences.isEmpty else {
            let engines =
                recording.engineVersion == held.engineVersion
                    && recording.parameters == held.parameters
                ? ""
                : " (engine \(recording.engineVersion) there, \(held.engineVersion) here, or other "
                    + "parameters)"
            return found(.differs, differences.joined(separator: "; ") + engines)
        }
        return found(known == nil ? .imported : .known, nil)
    }
}

/// With what a recording was read.
private struct Reading: Hashable, Comparable {
    var parameters: String
    var rawFormat: String?

    /// Those that are stated, where this version would choose them as well.
    var segmentationParameters: SegmentationParameters {
        SegmentationParameters(stored: parameters) ?? .standard
    }

    static func < (left: Reading, right: Reading) -> Bool {
        (left.parameters, left.rawFormat ?? "") < (right.parameters, right.rawFormat ?? "")
    }
}
