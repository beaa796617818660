import CallModel
import TestNumbers
import Testing

@testable import VoiceSegmentation

/// What a recording went through on its way hardly moves its utterances.
///
/// The bounds are the greatest moves measured over these recordings, in milliseconds. Energy decides:
/// the generated sounds are no voice to the classifier.
@Suite struct SegmenterRobustnessTests {
    /// How an utterance sounds.
    enum Utterance: CaseIterable {
        /// It begins and ends at once.
        case warble
        /// It swells and fades, so that its ends are a matter of a decibel.
        case voice
    }

    /// Ten utterances of 0.5 to 2 s, pauses of 0.5 to 1.5 s.
    ///
    /// The pauses hold a hiss that goes from -57 to -51 dBFS and back every 50 ms, since steady
    /// hiss passes for a tone, and up to two frames of speech beside it for the tone's margin.
    private func recording(
        of utterance: Utterance, seed: UInt64, noise: Int = 1
    ) -> [Int16] {
        var random = SeededRandom(seed: seed)
        var sound = Sound(seed: seed)
        for index in 0...10 {
            for _ in 0..<random.number(in: 5...15) {
                sound.hiss = 80 * noise
                sound.pause(milliseconds: 50)
                sound.hiss = 160 * noise
                sound.pause(milliseconds: 50)
            }
            guard index < 10 else { break }
            let milliseconds = random.number(in: 500...2_000)
            let amplitude = random.number(in: 4_000...16_000)
            switch utterance {
            case .warble: sound.warble(milliseconds: milliseconds, amplitude: amplitude)
            case .voice: sound.voice(milliseconds: milliseconds, amplitude: amplitude)
            }
        }
        return sound.samples
    }

    /// Starts and ends of all segments, in milliseconds.
    private func boundaries(_ samples: [Int16], sampleRate: Int = 8_000) -> [Double] {
        Analysis([samples], sampleRate: sampleRate, parameters: .energy).utterances
            .flatMap { [$0.lowerBound, $0.upperBound] }
            .map { 1_000 * Double($0) / Double(sampleRate) }
    }

    /// How far, in four recordings, the boundary that moves most does; infinitely if one comes
    /// or goes.
    private func greatestMove(
        of utterance: Utterance, sampleRate: Int = 8_000, noise: Int = 1,
        through change: ([Int16]) -> [Int16]
    ) -> Double {
        let moves = (1...4).map { (seed: UInt64) -> Double in
            let samples = recording(of: utterance, seed: seed, noise: noise)
            let before = boundaries(samples)
            let after = boundaries(change(samples), sampleRate: sampleRate)
            guard before.count >= 20, after.count == before.count else { return .infinity }
            return zip(before, after).map { abs($0 - $1) }.max() ?? .infinity
        }
        return moves.max() ?? .infinity
    }

    @Test(arguments: Utterance.allCases, [2_000, 11_025, 44_100])
    func rateMovesNoBoundaryByMoreThan20Milliseconds(_ utterance: Utterance, _ sampleRate: Int) {
        let move = greatestMove(of: utterance, sampleRate: sampleRate) { samples in
            samples.resampled(from: 8_000, to: sampleRate)
        }
        #expect(move <= 20)
    }

    @Test(arguments: [16_000, 48_000]) func multipleOfTheRateMovesNothing(_ sampleRate: Int) {
        let move = greatestMove(of: .voice, sampleRate: sampleRate) { samples in
            samples.resampled(from: 8_000, to: sampleRate)
        }
        #expect(move == 0)
    }

    @Test func highestRateMovesNothing() {
        let samples = Array(recording(of: .voice, seed: 1).prefix(24_000))
        let before = boundaries(samples)
        let after = boundaries(
            samples.resampled(from: 8_000, to: 768_000), sampleRate: 768_000)
        #expect(!before.isEmpty)
        #expect(after == before)
    }

    @Test(arguments: Utterance.allCases)
    func attenuationBy20DecibelsMovesNoBoundaryByMoreThanAFrame(_ utterance: Utterance) {
        #expect(greatestMove(of: utterance) { $0.clippingMap { $0 / 10 } } <= 10)
    }

    /// Over noise 20 dB louder, so that some of it is left: of the other, quantisation leaves nothing.
    @Test(arguments: Utterance.allCases)
    func attenuationBy40DecibelsMovesNoBoundaryByMoreThan30Milliseconds(_ utterance: Utterance) {
        #expect(greatestMove(of: utterance, noise: 10) { $0.clippingMap { $0 / 100 } } <= 30)
    }

    @Test(arguments: Utterance.allCases)
    func amplificationBy6DecibelsMovesNoBoundaryByMoreThanAFrame(_ utterance: Utterance) {
        #expect(greatestMove(of: utterance) { $0.clippingMap { 2 * $0 } } <= 10)
    }

    /// 5 % of full scale.
    @Test(arguments: Utterance.allCases, [-1_638, 1_638])
    func constantOffsetMovesNoBoundaryByMoreThanAFrame(_ utterance: Utterance, _ offset: Int) {
        #expect(greatestMove(of: utterance) { $0.clippingMap { $0 + offset } } <= 10)
    }

    /// At -40 dBFS: an amplitude of 32768·√2/100.
    @Test(arguments: Utterance.allCases)
    func mainsHumMovesNoBoundaryByMoreThanAFrame(_ utterance: Utterance) {
        let move = greatestMove(of: utterance) { samples in
            samples.mixed(with: .sine(hertz: 50, amplitude: 463.4, sampleCount: samples.count))
        }
        #expect(move <= 10)
    }
}
