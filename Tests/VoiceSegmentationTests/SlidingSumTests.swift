import Testing

@testable import VoiceSegmentation

@Suite struct SlidingSumTests {
    private func windows(of values: [UInt64], radius: Int) -> [[UInt64]] {
        var sums = SlidingSum(radius: radius)
        var windows = values.compactMap { sums.append($0) }
        while let window = sums.next() { windows.append(window) }
        return windows.map { [$0.sum, UInt64($0.count)] }
    }

    @Test(arguments: 0...5)
    func equalsTheNaiveSumsAtEveryLength(_ radius: Int) {
        var random = SeededRandom(seed: UInt64(radius))
        for length in 0...30 {
            let values = (0..<length).map { _ in random.next() >> 8 }
            let expected = values.indices.map { index in
                let window = values[max(0, index - radius)..<min(length, index + radius + 1)]
                return [window.reduce(0, +), UInt64(window.count)]
            }
            #expect(windows(of: values, radius: radius) == expected, "\(length) values")
        }
    }
}
