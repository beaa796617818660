import TestNumbers
import Testing

@testable import VoiceSegmentation

@Suite struct DialTonesTests {
    private static let rates = [8_000, 11_025, 16_000, 44_100, 48_000]
    private let low = [697.0, 770, 852, 941]
    private let high = [1_209.0, 1_336, 1_477, 1_633]

    /// The keys that are heard in 200 ms of two tones between two pauses, and in how many frames.
    private func heard(
        low: Double, high: Double, amplitudes: (Double, Double) = (6_000, 6_000), noise: Int = 3,
        sampleRate: Int = 8_000
    ) -> (keys: Set<Character>, frameCount: Int) {
        let count = sampleRate / 5
        let tone = [Int16].sine(
            hertz: low, amplitude: amplitudes.0, phase: 0.3, sampleCount: count,
            sampleRate: sampleRate
        ).mixed(
            with: .sine(
                hertz: high, amplitude: amplitudes.1, sampleCount: count, sampleRate: sampleRate))
        let pause = [Int16](repeating: 0, count: count)
        var random = SeededRandom(seed: 1)
        let samples = (pause + tone + pause).clippingMap { $0 + random.number(in: -noise...noise) }
        let keys = ChannelLevels(samples, sampleRate: sampleRate).keys
        return (Set(keys.map { DialTones.keys[Int($0.key)] }), keys.count)
    }

    /// 200 ms are 20 frames; the first is heard with the one behind it.
    @Test(arguments: rates) func allKeysAreHeardAtEveryRate(_ sampleRate: Int) {
        for place in 0..<16 {
            let found = heard(
                low: low[place / 4], high: high[place % 4], sampleRate: sampleRate)
            #expect(found.keys == [DialTones.keys[place]])
            #expect(found.frameCount >= 15)
        }
    }

    @Test(arguments: [0.99, 1.01], [0.99, 1.01])
    func frequencyMayBeOffByAPercent(_ lowFactor: Double, _ highFactor: Double) {
        for place in 0..<16 {
            let found = heard(
                low: lowFactor * low[place / 4], high: highFactor * high[place % 4])
            #expect(found.keys == [DialTones.keys[place]])
            #expect(found.frameCount >= 10)
        }
    }

    /// A factor of 2 in amplitude.
    @Test(arguments: [(3_000.0, 6_000.0), (6_000, 3_000)])
    func oneToneMayBe6DecibelsLouder(_ lowAmplitude: Double, _ highAmplitude: Double) {
        for place in 0..<16 {
            let found = heard(
                low: low[place / 4], high: high[place % 4],
                amplitudes: (lowAmplitude, highAmplitude))
            #expect(found.keys == [DialTones.keys[place]])
            #expect(found.frameCount >= 15)
        }
    }

    /// Two sines of amplitude A have the mean square A², a hiss up to B has B²/3: 20 dB apart if B is
    /// 0.173 A.
    @Test func noiseMayBe20DecibelsBelow() {
        for place in 0..<16 {
            let found = heard(low: low[place / 4], high: high[place % 4], noise: 1_039)
            #expect(found.keys == [DialTones.keys[place]])
            #expect(found.frameCount >= 10)
        }
    }

    /// From full scale down to 45 dB below it: 14 to 32,767/2 of amplitude.
    @Test(arguments: [16_000.0, 2_000, 200, 80]) func levelDoesNotMatter(_ amplitude: Double) {
        let found = heard(low: 852, high: 1_336, amplitudes: (amplitude, amplitude), noise: 1)
        #expect(found.keys == ["8"])
        #expect(found.frameCount >= 15)
    }

    @Test(arguments: [
        300.0, 425, 697, 770, 852, 941, 1_000, 1_209, 1_336, 1_477, 1_633, 2_100, 3_000,
    ]) func singleToneIsNoKey(_ hertz: Double) {
        #expect(heard(low: hertz, high: hertz).keys.isEmpty)
    }

    @Test(arguments: [
        (350.0, 440.0), (400, 450), (480, 620), (697, 770), (697, 941), (1_209, 1_633),
        (697, 1_100), (600, 1_209), (770, 1_900),
    ]) func twoOtherTonesAreNoKey(_ low: Double, _ high: Double) {
        #expect(heard(low: low, high: high).keys.isEmpty)
    }

    /// Three tones of a group, or a third beside a key, hold too much.
    @Test func thirdToneIsNoKey() {
        let samples = [Int16].sine(hertz: 697, amplitude: 4_000, sampleCount: 4_000)
            .mixed(with: .sine(hertz: 1_209, amplitude: 4_000, sampleCount: 4_000))
            .mixed(with: .sine(hertz: 941, amplitude: 4_000, sampleCount: 4_000))
        #expect(ChannelLevels(samples).keys.isEmpty)
    }

    @Test(arguments: 1...20) func voiceIsNoKey(_ seed: UInt64) {
        var sound = Sound(seed: seed)
        sound.voice(milliseconds: 8_000, amplitude: 12_000)
        #expect(ChannelLevels(sound.samples).keys.isEmpty)
    }

    /// Vowels: harmonics of a pitch that glides, strong about two formants.
    @Test(
        arguments: [90, 120, 170, 230], [(700, 1_200), (770, 1_336), (350, 2_000), (900, 1_477)])
    func vowelIsNoKey(_ pitch: Int, _ formants: (Int, Int)) {
        let count = 16_000
        var samples = [Int16](repeating: 0, count: count)
        for harmonic in 1...3_400 / pitch {
            let hertz = Double(pitch * harmonic)
            let nearness = [formants.0, formants.1].map { 100 / (abs(hertz - Double($0)) + 100) }
            let amplitude = 6_000 * (nearness[0] + 0.7 * nearness[1])
            samples = samples.mixed(
                with: .sine(hertz: hertz, amplitude: amplitude, sampleCount: count))
        }
        #expect(ChannelLevels(samples).keys.isEmpty)
    }

    @Test(arguments: [3, 300, 30_000]) func hissIsNoKey(_ hiss: Int) {
        var sound = Sound(hiss: hiss)
        sound.pause(milliseconds: 20_000)
        #expect(ChannelLevels(sound.samples).keys.isEmpty)
    }

    @Test func stopsOnAnotherWindowThanTwoFrames() async {
        await #expect(processExitsWith: .failure) {
            let dialTones = DialTones(sampleRate: 8_000, frameLength: 80)
            let window = [Int16](repeating: 1, count: 159)
            _ = dialTones.key(in: window.span, squares: 159)
        }
    }
}
