import AudioDecoding
import CallFacts
import CallModel
import Testing

@testable import IngestPipeline

struct EmbeddedFactsTests {
    private func facts(_ reader: FactReader) throws -> [String] {
        let path = Samples.path("calls/20260423-202147_H07_07700900123_000958.wav")
        return FileAnalyzer(rawFormats: [], factReader: reader).analyze(path).facts
            .map { "\($0.detail ?? "") \($0.field.rawValue)=\($0.value.normalized ?? "")" }
    }

    @Test func broadcastExtensionOfASampleSaysWhen() throws {
        let clock = try #require(Clock(zone: "Europe/London"))
        #expect(
            try facts(FactReader(clock: clock)) == [
                "bext Description remark=EM-2026-0417",
                "bext OriginationDateTime started=2026-04-23T19:21:47.000Z",
            ])
    }

    @Test func withoutZoneItsTimeIsNoFact() throws {
        #expect(try facts(FactReader()) == ["bext Description remark=EM-2026-0417"])
    }
}
