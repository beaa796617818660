import Foundation
import SampleKernels
import TestNumbers
import Testing

@testable import VoiceSegmentation

@Suite struct DetrendingTests {
    /// The energy of one frame, and what detrending leaves of it.
    private func energies(_ frame: [Int16]) -> (before: Int64, after: UInt64) {
        let detrending = Detrending(quarterCount: frame.count / 4)
        var sums = [FrameSums()]
        var target = sums.mutableSpan
        _ = sumFrames(
            frame.span, hop: frame.count, length: frame.count, weights: detrending.weights,
            into: &target)
        return (sums[0].squares, detrending.energy(sums[0]))
    }

    /// What frames of 10 ms keep of a sine wave, in decibels, over all phases.
    private func gain(hertz: Double) -> Double {
        var before = 0.0
        var after = 0.0
        for step in 0..<64 {
            let frame = [Int16].sine(
                hertz: hertz, amplitude: 10_000, phase: Double(step) / 64, sampleCount: 80)
            let energies = energies(frame)
            before += Double(energies.before)
            after += Double(energies.after)
        }
        return 10 * log10(after / before)
    }

    @Test(arguments: [Int16.min, -1_638, -7, -1, 0, 1, 1_638, 12_345, .max])
    func constantOffsetHasNoEnergyAtAnyFrameLength(_ offset: Int16) {
        for quarterCount in 4...40 {
            let frame = [Int16](repeating: offset, count: 4 * quarterCount)
            #expect(energies(frame).after == 0, "\(quarterCount) quarters")
        }
    }

    /// The rounding of quarter means must not take a bite out of what lies on the offset.
    @Test(arguments: [-1_638, 1_638, 9_000])
    func constantOffsetLeavesFaintNoiseAlone(_ offset: Int) {
        var random = SeededRandom(seed: 12)
        var (before, after) = (0.0, 0.0)
        for _ in 0..<200 {
            let noise = (0..<80).map { _ in Int16(random.number(in: -9...9)) }
            before += Double(energies(noise).after)
            after += Double(energies(noise.map { $0 + Int16(offset) }).after)
        }
        #expect(abs(10 * log10(after / before)) < 0.05)
    }

    /// With weights that add up to zero, a constant beneath it changes a frame by its mean alone: what
    /// the sums of the samples account for.
    @Test func energyDoesNotDependOnTheOffset() {
        var random = SeededRandom(seed: 13)
        for quarterCount in 4...40 {
            let frame = (0..<4 * quarterCount).map { _ in Int16(random.number(in: -5_000...5_000)) }
            let energies = [0, 4, 8_000, -20_000].map { offset in
                Int(self.energies(frame.map { $0 + Int16(offset) }).after)
            }
            // The mean's share is rounded down.
            #expect(energies.allSatisfy { abs($0 - energies[0]) <= 1 })
        }
    }

    @Test func mainsHumFallsBy25Decibels() {
        #expect(gain(hertz: 50) < -25)
    }

    @Test(arguments: [300.0, 425, 1_000, 3_000]) func voiceLosesLessThanADecibel(_ hertz: Double) {
        let gain = gain(hertz: hertz)
        #expect(gain > -1 && gain <= 0)
    }

    @Test func energyIsNeverNegative() {
        var random = SeededRandom(seed: 11)
        for quarterCount in 4...40 {
            let slope = random.number(in: -400...400)
            let start = random.number(in: -1_000...1_000)
            let frame = (0..<4 * quarterCount).map { Int16(clamping: start + slope * ($0 / 4)) }
            let energies = energies(frame)
            #expect(energies.after <= energies.before, "\(quarterCount) quarters")
        }
    }

    @Test func stopsOnFewerQuartersThanACubicNeeds() async {
        await #expect(processExitsWith: .failure) { _ = Detrending(quarterCount: 3) }
    }
}
