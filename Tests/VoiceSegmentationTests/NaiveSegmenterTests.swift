import CallModel
import TestNumbers
import Testing

@testable import VoiceSegmentation

/// The segmenter equals its plain twin in segments, summaries, and in what it says of every frame.
@Suite struct NaiveSegmenterTests {
    private func expectEqual(
        _ planes: [[Int16]], sampleRate: Int, _ parameters: SegmentationParameters = .standard,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let found = Analysis.traced(planes, sampleRate: sampleRate, parameters: parameters)
        let twin = NaiveSegmenter(sampleRate: sampleRate, parameters: parameters).analyse(planes)
        #expect(found.analysis == twin.analysis, sourceLocation: sourceLocation)
        #expect(found.traces.count == twin.traces.count, sourceLocation: sourceLocation)
        for (found, twin) in zip(found.traces, twin.traces) {
            // Compared as a whole first: a difference is found by frame then.
            func same(_ name: String, _ found: [Int16], _ expected: [Int]) {
                let differing = zip(found, expected).enumerated()
                    .first { $0.element.0 != Int16(clamping: $0.element.1) }?.offset
                #expect(differing == nil, "\(name)", sourceLocation: sourceLocation)
                #expect(found.count == expected.count, sourceLocation: sourceLocation)
            }
            same("level", found.levels, twin.smooth)
            same("floor", found.floors, twin.floors)
            same("threshold", found.thresholds, twin.thresholds)
            same("score", found.scores, twin.scores)
            #expect(found.verdicts == twin.verdicts, sourceLocation: sourceLocation)
            #expect(found.utterances == twin.utterances, sourceLocation: sourceLocation)
        }
    }

    /// Leaks from the second channel into the first.
    private func call(
        seed: UInt64, sampleRate: Int, milliseconds: Int, hiss: Int
    ) -> [[Int16]] {
        var planes = Sound.conversation(
            seed: seed, sampleRate: sampleRate, milliseconds: milliseconds, hiss: hiss)
        planes[0] = planes[0].mixed(with: planes[1].delayed(by: 40).clippingMap { $0 / 25 })
        planes.append(planes[0].clippingMap { $0 / 3 + 300 })
        return planes
    }

    @Test(
        arguments: [2_000, 8_000, 11_025, 13_231, 16_000, 44_100, 48_000],
        SegmentationParameters.Decision.allCases)
    func conversationsAtEveryRate(
        _ sampleRate: Int, _ decision: SegmentationParameters.Decision
    ) {
        let parameters = SegmentationParameters(.standard, decision: decision)
        for seed in UInt64(1)...3 {
            var random = SeededRandom(seed: 1_000 * seed + UInt64(sampleRate))
            let planes = call(
                seed: seed, sampleRate: sampleRate,
                milliseconds: random.number(in: 0...(sampleRate < 20_000 ? 9_000 : 3_000)),
                hiss: random.number(in: 0...300))
            expectEqual(
                Array(planes.prefix(Int(seed))), sampleRate: sampleRate, parameters)
        }
    }

    @Test(arguments: Sensitivity.allCases, SegmentationParameters.Decision.allCases)
    func everySensitivity(
        _ sensitivity: Sensitivity, _ decision: SegmentationParameters.Decision
    ) {
        let planes = call(seed: 8, sampleRate: 8_000, milliseconds: 8_000, hiss: 30)
        expectEqual(
            Array(planes.prefix(2)), sampleRate: 8_000,
            SegmentationParameters(sensitivity, decision: decision))
    }

    /// Blocks, steps and tiles end with the channel, a frame before it or a frame behind.
    @Test(arguments: [
        0, 1, 2, 7, 8, 9, 63, 64, 65, 127, 128, 129, 256, 257, 2_047, 2_048, 2_049, 4_097,
    ])
    func lengthsAroundTheBordersOfBlocksStepsAndTiles(_ frameCount: Int) {
        let planes = call(seed: 9, sampleRate: 2_000, milliseconds: 42_000, hiss: 50)
            .map { Array($0[..<(20 * frameCount)]) }
        expectEqual(Array(planes.prefix(2)), sampleRate: 2_000, .energy)
        expectEqual([planes[1]], sampleRate: 2_000, .standard)
    }

    /// Longer than the seconds that the noise floor is taken from, the noise rising and falling.
    @Test func changingNoise() {
        let parts = [20, 300, 2_000, 0, 100].map { hiss in
            Sound.conversation(
                seed: UInt64(hiss), sampleRate: 2_000, milliseconds: 17_000, hiss: hiss)
        }
        let planes = (0...1).map { channel in parts.flatMap { $0[channel] } }
        expectEqual(planes, sampleRate: 2_000, .energy)
        let found = Analysis(planes, sampleRate: 2_000, parameters: .energy)
        #expect(found.segments.count > 10)
    }

    @Test(arguments: [8_000, 11_025, 15_999]) func extremeSamples(_ sampleRate: Int) {
        var random = SeededRandom(seed: 21)
        let samples: [Int16] = (0..<3 * sampleRate).map { index in
            let isLoud = index / 2_000 % 3 != 0
            return switch random.number(in: 0...5) {
            case 0...2 where isLoud: .min
            case 3 where isLoud: .max
            default: Int16(random.number(in: -1...1))
            }
        }
        expectEqual([samples], sampleRate: sampleRate)
        expectEqual([samples, samples.reversed()], sampleRate: sampleRate, .energy)
        expectEqual([samples, samples], sampleRate: sampleRate, .energy)
    }

    @Test func ringingDiallingAndClippedVoice() {
        var sound = Sound(hiss: 20, seed: 6)
        for _ in 0..<3 {
            sound.sines(hertz: [400, 450], milliseconds: 400, amplitude: 5_000)
            sound.pause(milliseconds: 200)
            sound.sines(hertz: [400, 450], milliseconds: 400, amplitude: 5_000)
            sound.pause(milliseconds: 2_000)
        }
        sound.dial("07700900123")
        sound.pause(milliseconds: 2_500)
        sound.dial("*#AD", milliseconds: 500, pause: 50)
        sound.voice(milliseconds: 4_000, amplitude: 60_000)
        let planes = [sound.samples, sound.samples.delayed(by: 3_000)]
        expectEqual(planes, sampleRate: 8_000, .energy)
        expectEqual(planes, sampleRate: 8_000)
    }

    /// Bounds so low that all steps are music, or some: whatever the weights.
    @Test(arguments: [-1_000_000, -4_000, -2_000, -1_000, -300])
    func everyBoundOfMusic(_ score: Int) {
        var parameters = SegmentationParameters.standard
        (parameters.likelyMusic, parameters.sureMusic) = (score, score + 300)
        parameters.leastMusicSteps = 2
        let planes = call(seed: 10, sampleRate: 2_000, milliseconds: 31_000, hiss: 30)
        expectEqual(Array(planes.prefix(2)), sampleRate: 2_000, parameters)
        if score < -100_000 {
            let found = Analysis([planes[0]], sampleRate: 2_000, parameters: parameters)
            #expect(!found.segments(.music).isEmpty)
        }
    }

    /// Speech, and music on hold: beside its caller, and beside a leak of itself.
    @Test func callOnHold() throws {
        let call = try Recording(call: "20260309-081245_H03_07700900456_000488.wav")
        let planes = call.planes.map { Array($0[(8_000 * 12)..<(8_000 * 30)]) }
        expectEqual(planes, sampleRate: 8_000)
        let leak = planes[0].delayed(by: 40).clippingMap { $0 / 25 }
        expectEqual([planes[0], leak], sampleRate: 8_000)
    }

    /// Keys and ringing, and a leak of both in the other channel.
    @Test func leakOfSignals() {
        var sound = Sound(hiss: 20, seed: 7)
        sound.pause(milliseconds: 500)
        sound.dial("0770*")
        sound.pause(milliseconds: 700)
        sound.sines(hertz: [400, 450], milliseconds: 900, amplitude: 5_000)
        sound.pause(milliseconds: 500)
        for divisor in [5, 15, 25] {
            let leak = sound.samples.delayed(by: 40).clippingMap { $0 / divisor }
            expectEqual([leak, sound.samples], sampleRate: 8_000, .energy)
        }
    }
}
