import CallFacts
import CallModel
public import RecordingIndex
import Sampling

extension ArchiveSynthesis {
    /// Under which paths the index has recordings that lie nowhere.
    private static let indexedFolder = "/synthetic"
    private static let batchCount = 256
    /// How many recordings share a case where the number of cases is not given.
    private static let recordingsPerCase = 100

    /// Writes the logs, and an index of the recordings in place of the recordings, by the same way
    /// on which an ingest writes it. The segments are those of the references.
    ///
    /// - Parameters:
    ///   - path: The folder; it has to be empty or not there yet. The index is `earmark.sqlite` in it.
    ///   - caseCount: How many cases the recordings are shared out to, in order; a hundredth of the
    ///     recordings when `nil`.
    ///   - actor: Who runs it.
    /// - Returns: What was made.
    /// - Throws: A ``SynthesisError`` or an `IndexError`.
    public func writeIndex(
        to path: String, caseCount: Int? = nil, actor: Operator
    ) throws -> SynthesisReport {
        let folder = try OutputFolder(at: path)
        try writeRecords(to: folder)
        let index = try RecordingIndex.open(
            at: folder.path(of: "earmark.sqlite"), access: .create)
        var report = SynthesisReport(plan)
        let recordings = try enter(into: index, actor, &report)
        let cases = caseCount ?? max(1, recordings.count / Self.recordingsPerCase)
        try link(recordings, to: cases, in: index, actor)
        report.caseCount = cases
        try index.close()
        return report
    }

    /// Commits every recording; returns their numbers.
    private func enter(
        into index: RecordingIndex, _ actor: Operator, _ report: inout SynthesisReport
    ) throws -> [RecordingID] {
        let voices = try voices(clips: nil)
        let run = index.beginIngest(
            IngestDescription(
                actor: actor, argumentsJSON: #"{"synthetic":true}"#, engineVersion: "synthetic",
                parametersJSON: "{}", roles: Role.allCases))
        let names = try NamePattern("samples")
        let reader = FactReader(clock: Clock(zone: "Europe/London") ?? .unknown)
        var recordings: [RecordingID] = []
        for start in stride(from: 0, to: plan.recorded.count, by: Self.batchCount) {
            let analyses = plan.recorded[start...].prefix(Self.batchCount).map { call in
                let synthesized = SynthesizedCall(call, voices: voices, seed: seed)
                report.segmentCount += synthesized.conversation.segmentCount
                var analysis = synthesized.analysis(
                    hash: hash(of: call),
                    at: FoundPath(
                        "\(Self.indexedFolder)/\(Self.recordingsFolder)/\(call.path)"))
                analysis.facts = names.facts(of: call.stem, reader) ?? []
                return analysis
            }
            recordings += try run.commit(analyses).compactMap(\.recordingID)
        }
        try run.end(.finished)
        return recordings
    }

    private func link(
        _ recordings: [RecordingID], to caseCount: Int, in index: RecordingIndex, _ actor: Operator
    ) throws {
        for number in 0..<caseCount {
            let opened = try index.createCase(
                reference: "SYN-\(Digits.padded(number + 1, 6))",
                title: "Synthetic case \(number + 1)", actor: actor)
            let share =
                number * recordings.count / caseCount..<(number + 1) * recordings.count / caseCount
            _ = try index.link(Array(recordings[share]), to: opened.id, actor: actor, reason: nil)
        }
    }

    /// The digest of bytes that nobody made.
    private func hash(of call: PlannedCall) -> ContentHash {
        var generator = SplitMix64(seed: seed, .content, number: call.number)
        let bytes = (0..<ContentHash.byteCount).map { _ in
            UInt8(truncatingIfNeeded: generator.next())
        }
        guard let hash = ContentHash(bytes: bytes) else {
            preconditionFailure("there are as many bytes as a digest has")
        }
        return hash
    }
}
