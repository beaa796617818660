import TestNumbers
import Testing

@testable import VoiceSegmentation

@Suite struct SpeechClassifierTests {
    private func weights(seed: UInt64, unitCount: Int, greatest: Int) -> SpeechClassifierWeights {
        var random = SeededRandom(seed: seed)
        func numbers(_ count: Int) -> [Int16] {
            (0..<count).map { _ in Int16(random.number(in: -greatest...greatest)) }
        }
        return SpeechClassifierWeights(
            fast: (0..<unitCount).map { _ in numbers(FrameFeatures.fastNames.count) },
            slow: (0..<unitCount).map { _ in numbers(FrameFeatures.slowNames.count) },
            bias: (0..<unitCount).map { _ in Int32(random.number(in: -500_000...500_000)) },
            output: numbers(unitCount), outputBias: Int32(random.number(in: -90_000...90_000)))
    }

    /// Whatever the weights, as long as sums fit in 32 bits.
    @Test(arguments: [16, 32], [200, 3_000]) func equalsItsNaiveTwin(
        _ unitCount: Int, _ greatest: Int
    ) {
        var different: Set<Int16> = []
        for seed in UInt64(1)...3 {
            let weights = weights(seed: seed, unitCount: unitCount, greatest: greatest)
            let samples = Sound.conversation(
                seed: seed, sampleRate: 2_000, milliseconds: 24_000, hiss: 40)[0]
            let levels = ChannelLevels(samples, sampleRate: 2_000)
            let classifier = SpeechClassifier(weights)
            let surroundings = Surroundings(levels)
            var scores: [Int16] = []
            for start in stride(from: 0, to: levels.frameCount, by: FrameGrid.tile) {
                let series = FrameSeries(levels, from: start)
                let count = min(FrameGrid.tile, levels.frameCount - start)
                let found = classifier.scores(
                    FrameFeatures(levels, series, from: start).fast, around: surroundings,
                    tileStart: start, count: count)
                scores += found.prefix(count)
            }
            let naive = NaiveLevels(samples, sampleRate: 2_000)
            let smooth = NaiveSmooth(naive.levels)
            let twin = NaiveClassifier(naive, smooth, NaiveSurroundings(naive, smooth), weights)
            #expect(scores.map { Int($0) } == twin.scores)
            different.formUnion(scores)
        }
        #expect(different.count > 10)
    }

    /// The gain adds to the levels what it adds to the floor.
    @Test func gainDoesNotMatter() {
        var random = SeededRandom(seed: 4)
        let levels = (0..<2_000).map { _ in Int16(random.number(in: -7_000 ... -3_000)) }
        let classifier = SpeechClassifier(weights(seed: 5, unitCount: 16, greatest: 500))
        let scores = [0, 2_000].map { gain -> [Int16] in
            let channel = ChannelLevels(levels: levels.map { $0 + Int16(gain) })
            let features = FrameFeatures(channel, FrameSeries(channel, from: 0), from: 0)
            return classifier.scores(
                features.fast, around: Surroundings(channel), tileStart: 0, count: 2_000)
        }
        #expect(scores[0] == scores[1])
        #expect(Set(scores[0]).count > 10)
    }

    /// The greatest that the standard weights can add up to, whatever the features, fits in 32 bits.
    @Test func sumsOfTheStandardWeightsFit() {
        let weights = SpeechClassifierWeights.standard
        // Levels are 90 dB apart at most; brightness is within 32 dB, crests within 25.5 dB.
        let fast = [Int](repeating: 9_000, count: 10) + [3_200, 6_400, 2_550, 2_550, 2_550, 2_550]
        let slow = [Int](repeating: 9_000, count: 7) + [3_200, 2_550]
        #expect(fast.count == FrameFeatures.fastNames.count)
        #expect(slow.count == FrameFeatures.slowNames.count)
        for unit in weights.bias.indices {
            let ofFast = zip(weights.fast[unit], fast).reduce(0) { $0 + abs(Int($1.0)) * $1.1 }
            let ofSlow = zip(weights.slow[unit], slow).reduce(0) { $0 + abs(Int($1.0)) * $1.1 }
            #expect(ofFast + ofSlow + abs(Int(weights.bias[unit])) <= Int(Int32.max))
            // A bias holds the floor of the levels too.
            let ofFloor = weights.fast[unit][..<FrameFeatures.levelCount].reduce(0) { $0 + Int($1) }
            #expect(9_000 * abs(ofFloor) + ofSlow + abs(Int(weights.bias[unit])) <= Int(Int32.max))
        }
        let ofUnits = weights.output.reduce(0) { $0 + abs(Int($1)) * 32_767 }
        #expect(ofUnits + abs(Int(weights.outputBias)) <= Int(Int32.max))
    }

    @Test func weightsAreOneRowAUnit() {
        let weights = SpeechClassifierWeights.standard
        let unitCount = weights.output.count
        #expect(unitCount > 0 && unitCount % 2 == 0)
        #expect(weights.bias.count == unitCount)
        #expect(weights.fast.map(\.count) == .init(repeating: 16, count: unitCount))
        #expect(weights.slow.map(\.count) == .init(repeating: 9, count: unitCount))
    }
}
