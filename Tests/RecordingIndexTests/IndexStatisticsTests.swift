import CallFacts
import CallModel
import Testing

@testable import RecordingIndex

struct IndexStatisticsTests {
    @Test func everythingIsCountedOnce() throws {
        let index = try RecordingIndex()
        let caseID = try index.createCase(reference: "X", title: "", actor: "A").id
        _ = try index.createCase(reference: "Y", title: "", actor: "A")
        let segments: [Segment] = [
            .speech(from: 800, count: 2_000), .other(.dtmf, from: 8_000, digits: "1"),
            .speech(channel: 2, from: 0, count: 1_000),
        ]
        try index.ingest(
            .decoded("/a", content: 1, .plain(segments: segments)), .decoded("/b", content: 1),
            .failed("/c", content: 3, .notAudio(reason: "text")), caseID: caseID)
        // What is at a path now counts, not what was.
        try index.ingest(.failed("/c", content: 4, .undecodable(reason: "G.729")))
        try index.closeCase(caseID, actor: "A")
        let fact = Fact(.handler, "H07", .name("H07"), source: .operator)
        _ = try index.state(fact, of: [RecordingID(rawValue: 1)], actor: "A")
        _ = try index.import(
            CallTests.log(9, CallTests.row(2, (.callReference, "1")), CallTests.row(3)), actor: "A")
        let statistics = try index.statistics()
        #expect(statistics.fileCount == 3)
        #expect(statistics.files.map(\.outcome) == [.duplicate, .indexed, .undecodable])
        #expect(statistics.files.map(\.byteCount) == [480_044, 480_044, 99])
        #expect(statistics.recordingCount == 1)
        #expect(statistics.duration == 60)
        #expect(statistics.channelCount == 2)
        #expect(statistics.segments.map(\.kind) == SegmentKind.allCases)
        #expect(statistics.segments.map(\.count) == [2, 0, 1, 0])
        #expect(statistics.segments.map(\.duration) == [0.375, 0, 0.1, 0])
        #expect(statistics.caseCount == 2 && statistics.closedCaseCount == 1)
        #expect(statistics.linkCount == 1)
        #expect(statistics.callCount == 1 && statistics.factCount == 1)
        #expect(statistics.importCount == 1 && statistics.importedRowCount == 2)
        #expect(statistics.runCounts == ["finished": 2])
    }

    @Test func partsAddUpToTheFile() throws {
        let index = try RecordingIndex()
        let segments = (0..<2_000).map { Segment.speech(from: 100 * $0, count: 50) }
        try index.ingest(.decoded("/a", content: 1, .plain(segments: segments)))
        let statistics = try index.statistics()
        let sum = statistics.parts.reduce(0) { $0 + $1.byteCount }
        #expect(sum + statistics.freeByteCount == statistics.byteCount)
        let bytes = try #require(statistics.bytesPerSegment)
        #expect((20.0...40.0).contains(bytes))
        #expect(try RecordingIndex().statistics().bytesPerSegment == nil)
    }
}
