import Testing

@testable import VoiceSegmentation

@Suite struct LevelMeterTests {
    @Test(arguments: [
        (2_000, 20), (8_000, 80), (11_025, 110), (15_999, 159), (16_000, 160), (44_100, 440),
        (48_000, 480), (768_000, 7_680),
    ])
    func frameLasts10MillisecondsOrALittleLess(_ sampleRate: Int, _ hopLength: Int) {
        let meter = LevelMeter(sampleRate: sampleRate, parameters: .standard)
        #expect(meter.hopLength == hopLength)
    }

    @Test(arguments: [8_000, 11_025, 48_000]) func incompleteFrameIsDropped(_ sampleRate: Int) {
        let hop = LevelMeter(sampleRate: sampleRate, parameters: .standard).hopLength
        for (sampleCount, frameCount) in [(0, 0), (hop - 1, 0), (hop, 1), (3 * hop - 1, 2)] {
            let levels = ChannelLevels(
                [Int16](repeating: 5, count: sampleCount), sampleRate: sampleRate)
            #expect(levels.levels.count == frameCount)
            #expect(levels.brightness.count == frameCount)
        }
    }

    /// A sine of amplitude A has the mean square A²/2; detrending takes less than 0.2 dB of one
    /// at 1 kHz, logarithms round down by less than 0.02 dB each.
    @Test(arguments: [(32_767.0, -301), (10_000, -1_332), (327.68, -4_301)])
    func levelOfASineIsItsMeanSquare(_ amplitude: Double, _ expected: Int) {
        let sine = [Int16].sine(hertz: 1_000, amplitude: amplitude, sampleCount: 8_000)
        let levels = ChannelLevels(sine).levels.map { Int($0) }
        #expect(levels.allSatisfy { (expected - 24...expected + 4).contains($0) })
    }

    @Test func brightnessRisesWithFrequencyAndNotWithLevel() {
        let sines = [(300.0, 1_000.0), (300, 10_000), (3_000, 10_000)]
        let brightness = sines.map { hertz, amplitude in
            let sine = [Int16].sine(hertz: hertz, amplitude: amplitude, sampleCount: 8_000)
            return Int(ChannelLevels(sine).brightness[50])
        }
        #expect(abs(brightness[0] - brightness[1]) < 10)
        #expect(brightness[2] > brightness[1] + 1_500)
    }
}
