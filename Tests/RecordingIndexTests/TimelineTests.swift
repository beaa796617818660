import CallModel
import Testing

@testable import RecordingIndex

struct TimelineTests {
    @Test func callsComeInTheOrderOfTimeAndThoseWithoutOneLast() throws {
        let index = try RecordingIndex()
        let opened = try index.createCase(reference: "X", title: "", actor: "A")
        let names = [
            nil, "20260305-100000_H03_07700900456_000500", "20260304-211502_H07_07700900123_000417",
        ]
        for (content, name) in zip(1..., names) {
            var analysis = try FileAnalysis.decoded(
                FoundPath("/d/\(content).wav"), content: UInt8(content))
            analysis.facts = try name.map(CallTests.facts) ?? []
            try index.ingest(analysis, caseID: opened.id)
        }
        let calls = try index.timeline(of: opened.id)
        #expect(calls.map(\.recording.rawValue) == [3, 2, 1])
        #expect(calls.map(\.call.handler) == ["H07", "H03", nil])
        #expect(calls.map(\.durationMilliseconds) == [60_000, 60_000, 60_000])
        _ = try index.unlink([calls[0].recording], from: opened.id, actor: "A", reason: nil)
        #expect(try index.timeline(of: opened.id).count == 2)
    }
}
