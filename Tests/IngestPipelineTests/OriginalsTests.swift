import CallModel
import Foundation
import RecordingIndex
import Testing
import VoiceSegmentation

@testable import IngestPipeline

/// Originals that are read again.
struct OriginalsTests {
    let folder: TemporaryFolder
    let evidence: FoundPath
    let index: RecordingIndex
    private static let actor = Operator(account: "A", command: "test", programVersion: "1.0")

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("evidence")
        evidence = folder.appending("evidence")
        index = try RecordingIndex()
    }

    private func ingest() async throws {
        _ = try await Ingest(roots: [evidence], jobs: 2, actor: Self.actor)
            .read(into: index) { _ in }
    }

    private func write(_ count: Int) throws {
        for number in 0..<count {
            let codes = (0..<800).map { UInt8(truncatingIfNeeded: $0 * 37 + number * ($0 % 3)) }
            try folder.write(
                WAVEFixture.muLaw(codes), to: "evidence/\(1_000 + number).wav")
        }
    }

    private func verify(
        resumes: Bool = false, search: [FoundPath] = []
    ) async throws -> [String: VerifiedFile] {
        let run = try index.beginVerification(
            of: .originals, resumes: resumes, actor: Self.actor)
        var files: [String: VerifiedFile] = [:]
        _ = try await Verification(run, jobs: 2, search: OriginalSearch(in: search))
            .verify { files[$0.subject.path.stem.description] = $0 }
        return files
    }

    @Test func whatBecameOfEachFileIsNamed() async throws {
        try write(5)
        try await ingest()
        let manager = FileManager.default
        func path(_ number: Int) -> String { evidence.description + "/\(number).wav" }
        // One bit.
        var bytes = try Data(contentsOf: URL(filePath: path(1_001)))
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(filePath: path(1_001)))
        try manager.removeItem(atPath: path(1_002))
        try folder.makeFolder("elsewhere")
        try manager.moveItem(
            atPath: path(1_003), toPath: folder.appending("elsewhere/x").description)
        let files = try await verify(search: [folder.appending("elsewhere")])
        #expect(
            files.mapValues(\.result) == [
                "1000": .unchanged, "1001": .changed, "1002": .missing, "1003": .moved,
                "1004": .unchanged,
            ])
        #expect(files["1003"]?.detail == folder.appending("elsewhere/x").description)
        let hash = try #require(try OriginalHash.read(FoundPath(path(1_001))))
        #expect(files["1001"]?.detail == "its SHA-256 is \(hash)")
    }

    @Test func runThatIsStoppedGoesOnFromThere() async throws {
        try write(600)
        try await ingest()
        let run = try index.beginVerification(of: .originals, actor: Self.actor)
        let verification = Verification(run, jobs: 2, search: OriginalSearch())
        let first = try await Task {
            var count = 0
            let isComplete = try await verification.verify { _ in
                count += 1
                // The first batch is kept; nothing new is begun from here on.
                withUnsafeCurrentTask { $0?.cancel() }
            }
            #expect(!isComplete)
            return count
        }.value
        #expect((256..<600).contains(first))
        let rest = try await verify(resumes: true)
        #expect(rest.count == 600 - first)
        #expect(try run.counts() == [.unchanged: 600])
        #expect(throws: IndexError.nothingToResume) {
            try index.beginVerification(of: .originals, resumes: true, actor: Self.actor)
        }
    }

    private func reproduce(_ search: [FoundPath] = []) async throws -> [ReproductionFinding] {
        var ids: [RecordingID] = []
        try index.forEachRecording(in: RecordingSelection()) { ids.append($0.id) }
        var findings: [ReproductionFinding] = []
        _ = try await Reproduction(search: OriginalSearch(in: search))
            .reproduce(ids, of: index, jobs: 2) { findings.append($0) }
        return findings
    }

    @Test func samplesComeOutTheSame() async throws {
        var ingest = Ingest(
            roots: [Samples.path("calls"), Samples.path("damaged")], jobs: 2, actor: Self.actor)
        ingest.parameters = SegmentationParameters(.standard, decision: .energy)
        _ = try await ingest.read(into: index) { _ in }
        let findings = try await reproduce()
        #expect(findings.count > 15)
        #expect(findings.allSatisfy { $0.result == .same && $0.detail == nil })
    }

    @Test func originalsAreFoundOnAnotherMachineByTheirContent() async throws {
        try write(3)
        try await ingest()
        try FileManager.default.moveItem(
            atPath: evidence.description, toPath: folder.appending("other").description)
        #expect(try await reproduce().map(\.result) == [.missing, .missing, .missing])
        let findings = try await reproduce([folder.appending("other")])
        #expect(findings.map(\.result) == [.same, .same, .same])
        #expect(findings[1].path == folder.appending("other/1001.wav"))
    }
}
