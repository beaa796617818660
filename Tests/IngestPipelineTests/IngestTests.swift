import AudioDecoding
import CallModel
import Foundation
import RecordingIndex
import Testing

@testable import IngestPipeline

struct IngestTests {
    let folder: TemporaryFolder
    let evidence: FoundPath
    let index: RecordingIndex

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("evidence")
        evidence = folder.appending("evidence")
        index = try RecordingIndex.open(
            at: folder.appending("index.sqlite").description, access: .create)
    }

    private func ingest(jobs: Int = 2) -> Ingest {
        Ingest(
            roots: [evidence], jobs: jobs,
            actor: Operator(
                account: "A. Investigator", command: "test", programVersion: "1.0"))
    }

    private func write(_ count: Int) throws {
        for number in 0..<count {
            let codes = (0..<80).map { UInt8(truncatingIfNeeded: $0 * 37 + number * ($0 % 3)) }
            try folder.write(
                WAVEFixture.muLaw(codes), to: "evidence/\(1_000 + number).wav")
        }
    }

    @Test func everyFileIsToldOnceInTheOrderOfDiscovery() async throws {
        try write(600)
        var names: [String] = []
        let report = try await ingest(jobs: 8).read(into: index) {
            names.append($0.file.path.stem.description)
        }
        #expect(names == (1_000..<1_600).map(String.init))
        #expect(report.foundCount == 600)
        #expect(report.settledCount == 600)
        #expect(report.wasInterrupted == false)
    }

    @Test func filesThatVanishDuringTheRunAreAccountedFor() async throws {
        try write(600)
        var outcomes: [Outcome] = []
        let report = try await ingest().read(into: index) { finding in
            outcomes.append(finding.outcome)
            // The first batch is committed before the last files are looked at.
            if outcomes.count == 1 {
                for name in ["1598.wav", "1599.wav"] {
                    let path = evidence.appending(name.utf8)
                    try FileManager.default.removeItem(atPath: path.description)
                }
            }
        }
        #expect(report.foundCount == 600)
        #expect(report.settledCount == 600)
        #expect(outcomes.suffix(2) == [.unreadable, .unreadable])
        #expect(report.counts[.unreadable] == 2)
        #expect(report.needsAttention)
    }

    @Test func filesReplacedDuringTheRunAreReadAsWhatTheyAre() async throws {
        try write(600)
        func path(_ name: String) -> String { evidence.appending(name.utf8).description }
        var outcomes: [String: Outcome] = [:]
        let report = try await ingest().read(into: index) { finding in
            if outcomes.isEmpty {
                for name in ["1596.wav", "1597.wav", "1598.wav"] {
                    try FileManager.default.removeItem(atPath: path(name))
                }
                try #require(mkfifo(path("1596.wav"), 0o600) == 0)
                try folder.makeFolder("evidence/1597.wav")
                try folder.write("other".utf8, to: "evidence/1597.wav/inside.txt")
                try folder.write(WAVEFixture.muLaw([1, 2, 3]), to: "evidence/1598.wav")
                try folder.write("longer than it was".utf8, to: "evidence/1599.wav")
            }
            outcomes[finding.file.path.name.description] = finding.outcome
        }
        #expect(report.settledCount == report.foundCount)
        #expect(report.foundCount == 600)
        #expect(outcomes["1596.wav"] == .notAudio)
        #expect(outcomes["1597.wav"] == nil)
        #expect(outcomes["inside.txt"] == .notAudio)
        #expect(outcomes["1598.wav"] == .indexed)
        #expect(outcomes["1599.wav"] == .undecodable)
    }

    @Test func cancelledRunKeepsWhatWasDoneAndTheNextOneGoesOn() async throws {
        try write(600)
        let ingest = ingest()
        let index = index
        let (report, told) = try await Task {
            var told = 0
            let report = try await ingest.read(into: index) { _ in
                told += 1
                withUnsafeCurrentTask { $0?.cancel() }
            }
            return (report, told)
        }.value
        #expect(report.wasInterrupted)
        #expect((1..<600).contains(told))
        #expect(report.settledCount == told)
        #expect(report.foundCount == told)

        let second = try await ingest.read(into: index) { _ in }
        #expect(second.counts[.unchanged] == told)
        #expect(second.settledCount == 600)
        #expect(second.wasInterrupted == false)
    }

    @Test func surveyCountsFilesAndBytesWithoutReading() throws {
        try write(3)
        try folder.link("evidence/loop", to: ".")
        let (fileCount, byteCount) = ingest().survey()
        #expect(fileCount == 3)
        #expect(byteCount == 3 * 124)
    }

    @Test func onlyWhatMayGiveMoreIsLookedAtAgain() async throws {
        try folder.write([1, 2, 3, 4], to: "evidence/a.ulaw")
        try folder.write([1, 2, 3, 4], to: "evidence/b.wav")
        try folder.link("evidence/c", to: "nothing")
        var run = ingest()
        _ = try await run.read(into: index) { _ in }
        let again = try await run.read(into: index) { _ in }
        #expect(again.counts == [.unchanged: 2, .unreadable: 1])
        run.rawFormats = [try .init("ulaw:8000:1")]
        let told = try await run.read(into: index) { _ in }
        #expect(told.counts == [.indexed: 1, .unchanged: 1, .unreadable: 1])
    }
}
