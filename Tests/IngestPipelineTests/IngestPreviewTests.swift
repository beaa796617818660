import CallModel
import Foundation
import RecordingIndex
import Testing

@testable import IngestPipeline

/// What a run would do, and that it then does so.
struct IngestPreviewTests {
    let folder: TemporaryFolder
    let evidence: FoundPath
    let index: RecordingIndex

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("evidence")
        evidence = folder.appending("evidence")
        index = try RecordingIndex()
        for number in 0..<5 {
            try folder.write(
                WAVEFixture.pcm16(WAVEFixture.samples(frameCount: 48_000 + number)),
                to: "evidence/\(100 + number).wav")
        }
        try folder.write("text".utf8, to: "evidence/notes.txt")
        try folder.link("evidence/loop", to: ".")
    }

    private func ingest(jobs: Int = 2) -> Ingest {
        Ingest(
            roots: [evidence], jobs: jobs,
            actor: Operator(
                account: "A. Investigator", command: "test", programVersion: "1.0"))
    }

    @Test func everyFileIsToldAndCountedOnce() async throws {
        var told: [ProspectiveFile] = []
        let preview = try await ingest().preview(in: nil) { told.append($0) }
        #expect(told.count == 6)
        #expect(told.allSatisfy { $0.prospect == .new && $0.reason == nil })
        #expect(preview.foundCount == 6)
        #expect(preview.toRead == preview.files[.new])
        #expect(preview.toRead.byteCount == told.reduce(0) { $0 + ($1.file.byteCount ?? 0) })
        #expect(preview.folderLinks == [evidence.appending("loop".utf8)])
    }

    /// What can all be read in time is known rather than judged.
    @Test func sampleOfAllFilesHasTheSegmentsOfTheRun() async throws {
        let preview = try await ingest().preview(in: index, samplingFor: .seconds(600)) { _ in }
        #expect(preview.reading.sampleCount == 6)
        #expect(preview.reading.sampleByteCount == preview.toRead.byteCount)
        #expect(preview.reading.duration > 0)
        _ = try await ingest().read(into: index) { _ in }
        #expect(preview.reading.segmentCount == (try index.statistics().segmentCount))
        #expect(preview.reading.segmentCount > 0)
    }

    @Test func sampleEndsWithItsTime() async throws {
        let preview = try await ingest().preview(in: index, samplingFor: .zero) { _ in }
        #expect(preview.foundCount == 6)
        #expect(preview.reading == ReadingEstimate())
    }

    @Test func whatIsHeldIsNotReadAndNothingIsWritten() async throws {
        _ = try await ingest().read(into: index) { _ in }
        try folder.write([1], to: "evidence/100.wav")
        let before = try index.check().digest
        let preview = try await ingest().preview(in: index) { _ in }
        #expect(preview.files.mapValues(\.count) == [.changed: 1, .unchanged: 5])
        #expect(preview.toRead.byteCount == 1)
        #expect(preview.reading.sampleCount == 1)
        #expect(try index.check().digest == before)
        #expect(try index.runs().count == 1)
    }

    @Test func cancelledPreviewSaysSo() async throws {
        let ingest = ingest()
        await #expect(throws: CancellationError.self) {
            try await Task {
                try await ingest.preview(in: nil) { _ in
                    withUnsafeCurrentTask { $0?.cancel() }
                }
            }.value
        }
    }
}
