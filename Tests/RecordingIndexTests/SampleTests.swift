import CallFacts
import CallModel
import Testing

@testable import RecordingIndex

/// Random samples of recordings.
struct SampleTests {
    private func index(of contents: some Sequence<UInt8>) throws -> RecordingIndex {
        let index = try RecordingIndex()
        for content in contents {
            let day = 1 + content % 28
            let name =
                "202603\(day < 10 ? "0" : "")\(day)-120000_H0\(content % 3)_07700900123_\(content)"
            var analysis = try FileAnalysis.decoded(FoundPath("/d/\(name).wav"), content: content)
            analysis.facts = try CallTests.facts(name)
            try index.ingest(analysis)
        }
        return index
    }

    private func design(
        _ size: Int, _ strata: SampleDesign.Strata, seed: UInt64 = 42
    ) throws -> SampleDesign {
        SampleDesign(
            size: size, seed: seed, strata: strata,
            calendar: try #require(LocalCalendar(zone: "Europe/London")))
    }

    @Test(arguments: SampleDesign.Strata.allCases)
    func orderOfIngestDoesNotMatter(strata: SampleDesign.Strata) throws {
        let (one, other) = (try index(of: 1...60), try index(of: (1...60).reversed()))
        let design = try design(12, strata)
        let (sample, same) = (try one.sample(by: design), try other.sample(by: design))
        func content(_ sample: RecordingSample) -> [String] {
            sample.members.map { "\($0.stratum ?? "") \($0.recording.contentHash)" }
        }
        #expect(content(sample) == content(same))
        #expect(Set(content(sample)).count == 12)
        #expect(sample.frame == same.frame)
        #expect(sample.members.map(\.recording.id) != same.members.map(\.recording.id))
        let another = try one.sample(by: self.design(12, strata, seed: 43))
        #expect(content(another) != content(sample))
    }

    @Test func sampleIsProportional() throws {
        let sample = try index(of: 1...60).sample(by: design(12, .handler))
        #expect(sample.strata.map(\.name) == ["H00", "H01", "H02"])
        #expect(sample.strata.map(\.count) == [20, 20, 20])
        #expect(sample.strata.map(\.drawnCount) == [4, 4, 4])
        let weeks = try index(of: 1...28).sample(by: design(5, .week))
        #expect(
            weeks.strata.map(\.name) == [
                "2026-02-23", "2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23",
            ])
    }

    @Test func filterNarrowsWhatIsDrawnFrom() throws {
        var design = try design(100, .none)
        design.filter.handler = "H01"
        let sample = try index(of: 1...60).sample(by: design)
        #expect(sample.frame.count == 20)
        #expect(sample.members.count == 20)
        #expect(sample.members.allSatisfy { $0.recording.call.handler == "H01" })
        #expect(sample.members.map(\.draw) == Array(1...20))
    }
}
