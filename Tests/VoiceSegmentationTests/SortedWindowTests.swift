import Testing

@testable import VoiceSegmentation

@Suite struct SortedWindowTests {
    /// Few different values, so that there are several of most.
    @Test func equalsASortedListUnderRandomInsertionsAndRemovals() {
        var random = SeededRandom(seed: 5)
        var window = SortedWindow()
        var values: [Int16] = []
        for _ in 0..<2_000 {
            if values.isEmpty || random.number(in: 0...2) > 0 && values.count < 100 {
                values.append(Int16(random.number(in: -20...20)))
                window.insert(values[values.count - 1])
            } else {
                window.remove(values.remove(at: random.number(in: 0...values.count - 1)))
            }
            let sorted = values.sorted()
            for percent in [0, 30, 50, 95, 100] {
                let place = Int((Double(sorted.count - 1) * Double(percent) / 100).rounded(.down))
                let expected = sorted.isEmpty ? nil : sorted[place]
                #expect(window.percentile(percent) == expected)
            }
        }
    }

    @Test func nothingHasNoPercentile() {
        #expect(SortedWindow().percentile(50) == nil)
    }

    @Test(arguments: [(0, 1), (24, 1), (25, 2), (49, 2), (95, 4), (100, 5)])
    func percentileRoundsDownToAnElement(_ percent: Int, _ expected: Int16) {
        #expect(SortedWindow([5, 3, 1, 4, 2]).percentile(percent) == expected)
    }
}
