import CallModel
import Testing

@testable import VoiceSegmentation

@Suite struct LevelMeterTests {
    @Test(arguments: [
        (2_000, 20), (8_000, 80), (11_025, 110), (15_999, 159), (16_000, 160), (44_100, 440),
        (48_000, 480), (768_000, 7_680),
    ])
    func frameLasts10MillisecondsOrALittleLess(_ sampleRate: Int, _ hopLength: Int) {
        let meter = LevelMeter(sampleRate: sampleRate)
        #expect(meter.hopLength == hopLength)
    }

    @Test(arguments: [8_000, 11_025, 48_000]) func incompleteFrameIsDropped(_ sampleRate: Int) {
        let hop = LevelMeter(sampleRate: sampleRate).hopLength
        for (sampleCount, frameCount) in [(0, 0), (hop - 1, 0), (hop, 1), (3 * hop - 1, 2)] {
            let levels = ChannelLevels(
                [Int16](repeating: 5, count: sampleCount), sampleRate: sampleRate)
            #expect(levels.levels.count == frameCount)
            #expect(levels.brightness.count == frameCount)
            #expect(levels.crests.count == frameCount)
        }
    }

    /// A sine of amplitude A has the mean square A²/2; detrending takes less than 0.2 dB of one
    /// at 1 kHz, logarithms round down by less than 0.02 dB each.
    @Test(arguments: [(32_767.0, -301), (10_000, -1_332), (327.68, -4_301)])
    func levelOfASineIsItsMeanSquare(_ amplitude: Double, _ expected: Int) {
        let sine = [Int16].sine(hertz: 1_000, amplitude: amplitude, sampleCount: 8_000)
        let levels = ChannelLevels(sine).levels.map { Int($0) }
        #expect(levels.count == 100)
        #expect(levels.allSatisfy { (expected - 24...expected + 4).contains($0) })
    }

    @Test func brightnessRisesWithFrequencyAndNotWithLevel() {
        let sines = [(300.0, 1_000.0), (300, 10_000), (3_000, 10_000)]
        let brightness = sines.map { hertz, amplitude in
            let sine = [Int16].sine(hertz: hertz, amplitude: amplitude, sampleCount: 8_000)
            return Int(ChannelLevels(sine).brightness[50])
        }
        #expect(abs(brightness[0] - brightness[1]) <= 1)
        #expect(brightness[2] > brightness[1] + 1_500 / ChannelLevels.brightnessUnit)
    }

    /// The first difference of a sine is one: its peak is 3 dB above its mean. That of pulses, one a
    /// frame, has the peak A and two squares A² in 80: 16 dB.
    @Test func crestIsThePeakOfTheDifferenceOverItsMean() {
        let sine = [Int16].sine(hertz: 1_010, amplitude: 10_000, sampleCount: 8_000)
        let pulses = (0..<8_000).map { Int16($0 % 80 == 40 ? 20_000 : 0) }
        let crests = [sine, pulses].map { samples in
            ChannelLevels(samples).crests.map { ChannelLevels.crestUnit * Int($0) }
        }
        #expect(crests[0].allSatisfy { (260...345).contains($0) })
        #expect(crests[1].allSatisfy { (1_590...1_610).contains($0) })
    }

    @Test func digitalSilenceIsToldFromTheLowestLevel() {
        var samples = [Int16](repeating: 0, count: 240)
        samples[90] = 1
        let levels = ChannelLevels(samples).levels
        #expect(levels[0] == ChannelLevels.silent)
        #expect(levels[1] == ChannelLevels.lowest)
        #expect(levels[2] == ChannelLevels.silent)
        let constant = ChannelLevels([Int16](repeating: -1_638, count: 160))
        #expect(constant.levels == [ChannelLevels.silent, ChannelLevels.silent])
    }

    /// Keys are heard over two frames, which blocks may cut anywhere.
    @Test(arguments: [8_000, 11_025, 48_000], [1, 7, 79, 80, 81, 159, 160, 161, 1_000, 4_096])
    func blockLengthDoesNotMatter(_ sampleRate: Int, _ blockLength: Int) {
        var sound = Sound(sampleRate: sampleRate)
        sound.pause(milliseconds: 95)
        sound.dial("0*7", milliseconds: 70, pause: 60)
        sound.voice(milliseconds: 300, amplitude: 9_000)
        var meter = LevelMeter(sampleRate: sampleRate)
        var rest = sound.samples[...]
        while !rest.isEmpty {
            let block = Array(rest.prefix(blockLength))
            meter.append(block.span)
            meter.append([Int16]().span)
            rest = rest.dropFirst(blockLength)
        }
        let found = meter.levels
        let expected = ChannelLevels(sound.samples, sampleRate: sampleRate)
        #expect(found.levels == expected.levels)
        #expect(found.brightness == expected.brightness)
        #expect(found.crests == expected.crests)
        #expect(found.keys == expected.keys)
        #expect(Set(expected.keys.map(\.key)).count == 3)
        let extents = [found.extent, expected.extent].map { extent in
            [
                Int(extent.sum), extent.count, Int(extent.highest), Int(extent.lowest),
                extent.flatTopCount, extent.flatBottomCount,
            ]
        }
        #expect(extents[0] == extents[1])
    }

    @Test func digitalSilenceIsStoredAsSilence() {
        #expect(Level(frameLevel: ChannelLevels.silent) == .silence)
        #expect(Level(frameLevel: -11_999).centiDBFS == -11_999)
    }
}
