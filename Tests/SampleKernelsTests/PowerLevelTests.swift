import Foundation
import TestNumbers
import Testing

@testable import SampleKernels

@Suite struct PowerLevelTests {
    /// Powers up to 2^16, and those of every size beyond: just above and below a power of two, and
    /// some in between.
    private let powers: [UInt64] = {
        var random = SeededRandom(seed: 3)
        let greater = (16..<53).flatMap { exponent -> [UInt64] in
            let top = UInt64(1) << UInt64(exponent)
            return [top - 1, top, top + 1] + (0..<100).map { _ in top | random.next() % top }
        }
        return (Array(1...65_536) + greater).filter { $0 < 1 << 53 }
    }()

    /// A table entry stands for the middle of 1/256 of an octave's lower end, which is off by at
    /// most 10·log10(1 + 1/512) < 0.0085 dB; rounding down takes another 0.01 dB at most.
    @Test func logarithmIsWithinTheTablesStepAndTheRoundingDown() {
        for power in powers {
            let exact = 1_000 * log10(Double(power))
            let error = Double(PowerLevel.logarithm(power)) - exact
            #expect(error > -1.85 && error < 0.85, "\(power)")
        }
    }

    /// Below 512 a table entry is one power's own, and 0.0085 dB too high at most.
    @Test func logarithmOfSmallPowersIsWithinAHundredthOfADecibel() {
        for power in UInt64(1)..<512 {
            let error = Double(PowerLevel.logarithm(power)) - 1_000 * log10(Double(power))
            #expect(abs(error) <= 1, "\(power)")
        }
    }

    @Test func logarithmNeverFalls() {
        let levels = powers.sorted().map { PowerLevel.logarithm($0) }
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $0 <= $1 })
    }

    @Test(arguments: [(0, 0), (1, 0), (2, 301), (10, 1_000), (1_024, 3_011)] as [(UInt64, Int)])
    func knownLogarithms(_ power: UInt64, _ level: Int) {
        #expect(PowerLevel.logarithm(power) == level)
    }

    @Test func fullScaleIsItsMeanSquare() {
        #expect(PowerLevel.fullScale == Int((1_000 * log10(32_768 * 32_768.0)).rounded()))
    }
}
