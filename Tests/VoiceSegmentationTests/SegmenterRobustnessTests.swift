import CallModel
import Testing

@testable import VoiceSegmentation

/// What a recording went through on its way hardly moves its utterances.
///
/// The bounds are the greatest moves measured over these recordings, in milliseconds. What the classifier
/// makes of them depends on its weights: those cases are tagged, and named by their decision.
@Suite(.tags(.trainedWeights)) struct SegmenterRobustnessTests {
    /// What decides about which sound: warble is no voice to the classifier.
    enum Case: String, CaseIterable, CustomTestStringConvertible {
        case warbleByEnergy, voiceByEnergy, voiceByClassifier

        var utterance: Utterance { self == .warbleByEnergy ? .warble : .voice }
        var parameters: SegmentationParameters {
            self == .voiceByClassifier ? .standard : .energy
        }
        var testDescription: String { rawValue }
    }

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
    private func boundaries(
        _ samples: [Int16], sampleRate: Int, _ parameters: SegmentationParameters
    ) -> [Double] {
        Analysis([samples], sampleRate: sampleRate, parameters: parameters).utterances
            .flatMap { [$0.lowerBound, $0.upperBound] }
            .map { 1_000 * Double($0) / Double(sampleRate) }
    }

    /// How far, in four recordings, the boundary that moves most does; infinitely if one comes
    /// or goes.
    private func greatestMove(
        of test: Case, sampleRate: Int = 8_000, noise: Int = 1,
        through change: ([Int16]) -> [Int16]
    ) -> Double {
        let moves = (1...4).map { (seed: UInt64) -> Double in
            let samples = recording(of: test.utterance, seed: seed, noise: noise)
            let before = boundaries(samples, sampleRate: 8_000, test.parameters)
            let after = boundaries(change(samples), sampleRate: sampleRate, test.parameters)
            guard before.count >= 20, after.count == before.count else { return .infinity }
            return zip(before, after).map { abs($0 - $1) }.max() ?? .infinity
        }
        return moves.max() ?? .infinity
    }

    @Test(arguments: Case.allCases, [2_000, 11_025, 44_100])
    func rateMovesNoBoundaryByMoreThan20Milliseconds(_ test: Case, _ sampleRate: Int) {
        let move = greatestMove(of: test, sampleRate: sampleRate) { samples in
            samples.resampled(from: 8_000, to: sampleRate)
        }
        #expect(move <= 20)
    }

    @Test(arguments: [16_000, 48_000]) func multipleOfTheRateMovesNothing(_ sampleRate: Int) {
        let move = greatestMove(of: .voiceByEnergy, sampleRate: sampleRate) { samples in
            samples.resampled(from: 8_000, to: sampleRate)
        }
        #expect(move == 0)
    }

    @Test func highestRateMovesNothing() {
        let samples = Array(recording(of: .voice, seed: 1).prefix(24_000))
        let before = boundaries(samples, sampleRate: 8_000, .energy)
        let after = boundaries(
            samples.resampled(from: 8_000, to: 768_000), sampleRate: 768_000, .energy)
        #expect(!before.isEmpty)
        #expect(after == before)
    }

    @Test(arguments: Case.allCases)
    func attenuationBy20DecibelsMovesNoBoundaryByMoreThanAFrame(_ test: Case) {
        #expect(greatestMove(of: test) { $0.clippingMap { $0 / 10 } } <= 10)
    }

    /// Over noise 20 dB louder, so that some of it is left: of the other, quantisation leaves nothing.
    @Test(arguments: Case.allCases)
    func attenuationBy40DecibelsMovesNoBoundaryByMoreThan30Milliseconds(_ test: Case) {
        #expect(greatestMove(of: test, noise: 10) { $0.clippingMap { $0 / 100 } } <= 30)
    }

    @Test(arguments: Case.allCases)
    func amplificationBy6DecibelsMovesNoBoundaryByMoreThanAFrame(_ test: Case) {
        #expect(greatestMove(of: test) { $0.clippingMap { 2 * $0 } } <= 10)
    }

    /// 5 % of full scale.
    @Test(arguments: Case.allCases, [-1_638, 1_638])
    func constantOffsetMovesNoBoundaryByMoreThanAFrame(_ test: Case, _ offset: Int) {
        #expect(greatestMove(of: test) { $0.clippingMap { $0 + offset } } <= 10)
    }

    /// At -40 dBFS: an amplitude of 32768·√2/100.
    @Test(arguments: Case.allCases)
    func mainsHumMovesNoBoundaryByMoreThanAFrame(_ test: Case) {
        let move = greatestMove(of: test) { samples in
            samples.mixed(with: .sine(hertz: 50, amplitude: 463.4, sampleCount: samples.count))
        }
        #expect(move <= 10)
    }
}
