import Testing

@testable import VoiceSegmentation

@Suite struct LevelSmootherTests {
    private func smoothed(_ energies: [UInt64], differences: [UInt64]? = nil) -> ChannelLevels {
        var smoother = LevelSmoother(samplesPerFrame: 80, parameters: .standard)
        for (energy, difference) in zip(energies, differences ?? energies) {
            smoother.append(energy: energy, differenceEnergy: difference)
        }
        return smoother.finish()
    }

    private func level(_ energy: UInt64, frameCount: UInt64) -> Int16 {
        Int16(PowerLevel.logarithm(energy) - PowerLevel.logarithm(80 * frameCount) - 9_031)
    }

    @Test func burstReachesTwoFramesToEachSide() {
        let levels = smoothed([0, 0, 0, 0, 5_000_000, 0, 0, 0, 0, 0]).levels
        let burst = level(5_000_000, frameCount: 5)
        let silent = ChannelLevels.silent
        #expect(
            levels == [silent, silent] + Array(repeating: burst, count: 5) + [
                silent, silent, silent,
            ])
    }

    @Test func windowsAreCutAtTheEnds() {
        #expect(smoothed([]).levels.isEmpty)
        #expect(smoothed([700]).levels == [level(700, frameCount: 1)])
        #expect(
            smoothed([100, 20, 3, 4_000]).levels == [
                level(123, frameCount: 3), level(4_123, frameCount: 4),
                level(4_123, frameCount: 4), level(4_023, frameCount: 3),
            ])
    }

    @Test func brightnessIsTheRatioOverOneFrameToEachSide() {
        let levels = smoothed([1, 10, 100, 1_000], differences: [4, 40, 400, 4_000])
        let ratios = [(44, 11), (444, 111), (4_440, 1_110), (4_400, 1_100)].map {
            Int16(PowerLevel.logarithm($0) - PowerLevel.logarithm($1))
        }
        #expect(levels.brightness == ratios)
    }

    @Test func brightnessOfSilenceIsNothing() {
        #expect(smoothed([0, 0, 0]).brightness == [0, 0, 0])
    }
}
