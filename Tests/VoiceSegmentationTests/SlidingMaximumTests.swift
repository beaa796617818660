import Testing

@testable import VoiceSegmentation

@Suite struct SlidingMaximumTests {
    private func maxima(of values: [Int], radius: Int) -> [Int] {
        var maximum = SlidingMaximum(radius: radius)
        return values.map { _ in maximum.next(of: values.count) { values[$0] } }
    }

    private func naiveMaxima(of values: [Int], radius: Int) -> [Int] {
        values.indices.map { index in
            values[max(0, index - radius)..<min(values.count, index + radius + 1)].max() ?? 0
        }
    }

    /// Few different values, so that equal ones meet.
    @Test(arguments: [0, 1, 2, 5, 12], [3, 1_000_000])
    func equalsTheNaiveMaximaAtEveryLength(_ radius: Int, _ greatest: Int) {
        var random = SeededRandom(seed: UInt64(radius))
        for length in 0...80 {
            let values = (0..<length).map { _ in random.number(in: -greatest...greatest) }
            #expect(
                maxima(of: values, radius: radius) == naiveMaxima(of: values, radius: radius),
                "\(length) values")
        }
    }

    @Test(arguments: [Array(0..<50), (0..<50).reversed(), [Int](repeating: 7, count: 50)])
    func equalsTheNaiveMaximaOfSlopes(_ values: [Int]) {
        #expect(maxima(of: values, radius: 12) == naiveMaxima(of: values, radius: 12))
    }
}
