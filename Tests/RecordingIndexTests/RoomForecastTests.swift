import Testing

@testable import RecordingIndex

struct RoomForecastTests {
    private func forecast(_ fileCount: Int, _ segmentCount: Int) -> RoomForecast {
        RoomForecast(
            indexPath: "/x.sqlite", fileCount: fileCount, segmentCount: segmentCount,
            batchCount: 10)
    }

    @Test func nothingToReadWantsTheReserve() {
        #expect(forecast(0, 0).needed == FreeSpace.reserve)
        #expect(forecast(0, 0).folder == "/")
        #expect(forecast(0, 0).free == FreeSpace.free(in: "/"))
    }

    /// One batch is all there is: it wants what is asked for before it is committed.
    @Test func oneBatchWantsWhatABatchNeeds() {
        #expect(forecast(10, 500).needed == FreeSpace.need(fileCount: 10, segmentCount: 500))
    }

    /// When the last batch is committed, the others are in the file, and in the log up to its limit.
    @Test(arguments: [(100, 1_000), (100_000, 9_000_000)])
    func manyBatchesWantTheirGrowthAndTheNeedOfTheLast(fileCount: Int, segmentCount: Int) {
        let lastCount = segmentCount * 10 / fileCount
        let before = FreeSpace.growth(
            fileCount: fileCount - 10, segmentCount: segmentCount - lastCount)
        #expect(
            forecast(fileCount, segmentCount).needed
                == before + min(before, 4 << 20)
                + FreeSpace.need(fileCount: 10, segmentCount: lastCount))
    }

    @Test func tooLittleIsSaid() {
        #expect(
            !forecast(1, 1).isTooLittle || FreeSpace.free(in: "/").map { $0 < 17 << 20 } == true)
        #expect(forecast(1 << 40, 0).isTooLittle)
    }
}
