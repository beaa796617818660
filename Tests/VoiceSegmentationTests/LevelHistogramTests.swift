import TestNumbers
import Testing

@testable import VoiceSegmentation

@Suite struct LevelHistogramTests {
    /// The lower bound of the bin that a level lies in.
    private func bin(_ level: Int16) -> Int { -9_000 + (Int(level) + 9_000) / 20 * 20 }

    /// Few different levels, so that there are several of most; or all there are.
    @Test(arguments: [-9_000 ... -8_900, -30...0, -9_000...0])
    func percentilesAreThoseOfASortedListToTheBin(_ levels: ClosedRange<Int>) {
        var random = SeededRandom(seed: 5)
        var histogram = LevelHistogram()
        var values: [Int16] = []
        for _ in 0..<1_000 {
            if values.isEmpty || random.number(in: 0...2) > 0 && values.count < 100 {
                values.append(Int16(random.number(in: levels)))
                histogram.insert(values[values.count - 1])
            } else {
                histogram.remove(values.remove(at: random.number(in: 0...values.count - 1)))
            }
            let sorted = values.sorted()
            let found = histogram.percentiles([0, 10, 30, 50, 95, 100], fallback: 7)
            for (index, percent) in [0, 10, 30, 50, 95, 100].enumerated() {
                let place = Int((Double(sorted.count - 1) * Double(percent) / 100).rounded(.down))
                #expect(found[index] == (sorted.isEmpty ? 7 : bin(sorted[place])))
            }
            #expect(histogram.count == values.count)
        }
    }

    @Test func nothingHasTheFallback() {
        var histogram = LevelHistogram()
        #expect(histogram.percentiles([50], fallback: -123)[0] == -123)
        histogram.insert(-50)
        histogram.remove(-50)
        #expect(histogram.percentiles([50], fallback: -123)[0] == -123)
    }

    @Test(arguments: [(-9_000, -9_000), (-8_981, -9_000), (-8_980, -8_980), (-1, -20), (0, 0)])
    func binsAreAFifthOfADecibelWide(_ level: Int16, _ expected: Int) {
        var histogram = LevelHistogram()
        histogram.insert(level)
        let found = histogram.percentiles([0, 100], fallback: 7)
        #expect([found[0], found[1]] == [expected, expected])
    }

    @Test func equalPercentagesAreEqual() {
        var histogram = LevelHistogram()
        for level in stride(from: Int16(-9_000), through: 0, by: 100) { histogram.insert(level) }
        let found = histogram.percentiles([50, 50], fallback: 7)
        #expect([found[0], found[1]] == [-4_500, -4_500])
    }
}
