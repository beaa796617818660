import Testing

@testable import IngestPipeline

struct ReadingEstimateTests {
    private func measured(
        _ type: String, _ byteCount: Int, _ segmentCount: Int, _ duration: Double
    ) -> ReadingMeasurement {
        ReadingMeasurement(
            type: type, byteCount: byteCount, segmentCount: segmentCount, duration: duration)
    }

    @Test func sampleOfEverythingTakesWhatItTook() {
        let estimate = ReadingEstimate(
            of: ["wav": 300], by: [measured("wav", 100, 4, 1), measured("wav", 200, 5, 3)], in: 2)
        #expect(estimate.duration == 2)
        #expect(estimate.segmentCount == 9)
        #expect(estimate.sampleCount == 2)
        #expect(estimate.sampleByteCount == 300)
    }

    /// Two jobs got through 4 seconds of work in 2.
    @Test func typesTakeAsLongAsTheirSampleDid() {
        let estimate = ReadingEstimate(
            of: ["wav": 1_000, "mp3": 50],
            by: [measured("wav", 100, 4, 1), measured("mp3", 10, 2, 3)],
            in: 2)
        #expect(estimate.duration == 12.5)
        #expect(estimate.segmentCount == 10 * 4 + 5 * 2)
    }

    @Test func typeWithoutSampleIsTakenForTheAverage() {
        let estimate = ReadingEstimate(
            of: ["opus": 600], by: [measured("wav", 100, 4, 1), measured("mp3", 100, 2, 1)], in: 2)
        #expect(estimate.duration == 6)
        #expect(estimate.segmentCount == 18)
    }

    @Test func nothingAndEmptyFilesTakeNothing() {
        #expect(ReadingEstimate(of: [:], by: [], in: 0) == ReadingEstimate())
        let estimate = ReadingEstimate(of: ["wav": 0], by: [measured("wav", 0, 0, 0)], in: 0.1)
        #expect(estimate.duration == 0)
        #expect(estimate.segmentCount == 0)
    }
}
