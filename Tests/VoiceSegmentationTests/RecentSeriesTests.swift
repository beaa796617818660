import Testing

@testable import VoiceSegmentation

@Suite struct RecentSeriesTests {
    @Test func placesCountFromTheFirstOfAll() {
        var series = RecentSeries(Array(0..<100))
        series.drop(before: 70)
        #expect(series.startIndex == 70 && series.endIndex == 100)
        #expect(series.indices.allSatisfy { series[$0] == $0 })
        series.append(100)
        series.append(contentsOf: 101..<110)
        series[75] = -1
        #expect(Array(series) == (70..<110).map { $0 == 75 ? -1 : $0 })
        #expect(series.withValues { Array($0) } == Array(series))
    }

    /// Values are moved when most go, and no sooner.
    @Test func fewValuesStay() {
        var series = RecentSeries(Array(0..<100))
        series.drop(before: 50)
        #expect(series.startIndex == 0)
        series.drop(before: 51)
        #expect(series.startIndex == 51)
    }

    @Test(arguments: [-5, 0]) func nothingBeforeTheFirstIsDropped(_ place: Int) {
        var series = RecentSeries([1, 2, 3])
        series.drop(before: place)
        #expect(Array(series) == [1, 2, 3])
    }

    @Test func noMoreIsDroppedThanThereIs() {
        var series = RecentSeries([1, 2, 3])
        series.drop(before: 10)
        #expect(series.isEmpty && series.startIndex == 3 && series.endIndex == 3)
    }
}
