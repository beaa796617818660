import TestNumbers
import Testing

@testable import VoiceSegmentation

@Suite struct RateReductionTests {
    private func reduced(_ blocks: [[Int16]], sampleRate: Int) -> [Int16] {
        var reduction = RateReduction(sampleRate: sampleRate)
        var output: [Int16] = []
        for block in blocks { reduction.reduce(block.span, into: &output) }
        return output
    }

    @Test(arguments: [
        (2_000, 1), (8_000, 1), (15_999, 1), (16_000, 2), (44_100, 5), (48_000, 6), (768_000, 96),
    ])
    func factorIsTheWholePartOfTheRateOver8000(_ sampleRate: Int, _ factor: Int) {
        #expect(RateReduction(sampleRate: sampleRate).factor == factor)
    }

    @Test func meansAreRoundedDown() {
        let samples: [Int16] = [1, 2, -1, -2, 0, -1, .max, .max, .min, .min, .min, .max]
        #expect(reduced([samples], sampleRate: 16_000) == [1, -2, -1, .max, .min, -1])
    }

    @Test func leftoverSamplesWaitForTheNextBlock() {
        let blocks: [[Int16]] = [[10], [], [20, 31, 1], [2], [3, 50, 50]]
        #expect(reduced(blocks, sampleRate: 24_000) == [20, 2])
    }

    @Test(arguments: [3, 96]) func equalsTheNaiveMeans(_ factor: Int) {
        var random = SeededRandom(seed: 9)
        let samples = (0..<5_000).map { _ in Int16(truncatingIfNeeded: random.next()) }
        let expected = (0..<5_000 / factor).map { index in
            let sum = samples[index * factor..<(index + 1) * factor].reduce(0) { $0 + Int($1) }
            return Int16((Double(sum) / Double(factor)).rounded(.down))
        }
        #expect(reduced([samples], sampleRate: 8_000 * factor) == expected)
    }

    @Test(arguments: [(7, 2, 3), (-7, 2, -4), (-8, 2, -4), (0, 5, 0), (-1, 100, -1), (99, 100, 0)])
    func floorQuotientRoundsTowardsMinusInfinity(_ dividend: Int, _ divisor: Int, _ quotient: Int) {
        #expect(floorQuotient(dividend, divisor) == quotient)
    }
}
