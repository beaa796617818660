import CallModel
import TestNumbers
import Testing

@testable import VoiceSegmentation

@Suite struct MusicDetectorTests {
    private static let inputCount = 10

    /// Weights that pass on one input as it is: one unit above 0, one below.
    private static func passing(input: Int) -> MusicDetectorWeights {
        let row = (0..<inputCount).map { $0 == input ? 1_024 : 0 }
        return MusicDetectorWeights(
            hidden: [row, row.map { -$0 }], bias: [0, 0], output: [4_096, -4_096], outputBias: 0)
    }

    private let parameters: SegmentationParameters = {
        var parameters = SegmentationParameters.standard
        parameters.likelyMusic = 0
        parameters.sureMusic = 100
        parameters.leastMusicSteps = 3
        return parameters
    }()

    /// What is music where steps have these scores, each over so many steps.
    private func music(
        _ scores: [(score: Int, stepCount: Int)], frameCount: Int? = nil
    ) -> [Range<Int>] {
        let steps = scores.flatMap { score, stepCount in
            [MusicDetector.Step](
                repeating: MusicDetector.Step(
                    features: .init(repeating: 0, count: 16), score: score, activeShare: 0),
                count: stepCount)
        }
        return MusicDetector(parameters: parameters, weights: Self.passing(input: 8))
            .intervals(steps, frameCount: frameCount ?? 128 * steps.count)
    }

    /// The mean over three steps is likely music in the outermost, and surely in the others.
    @Test func musicIsWholeSteps() {
        #expect(music([(-300, 5), (300, 6), (-300, 5)]) == [128 * 5..<128 * 11])
    }

    @Test(arguments: [(4, []), (5, [128 * 5..<128 * 10])] as [(Int, [Range<Int>])])
    func shortMusicIsNone(_ stepCount: Int, _ expected: [Range<Int>]) {
        #expect(music([(-300, 5), (300, stepCount), (-300, 5)]) == expected)
    }

    @Test(arguments: [(100, 0), (101, 1)]) func likelyMusicAloneIsNone(_ score: Int, _ count: Int) {
        #expect(music([(-300, 5), (score, 40), (-300, 5)]).count == count)
    }

    @Test func musicGoesOnToBothSidesWhileItIsLikely() {
        let found = music([(-300, 5), (50, 10), (300, 5), (50, 10), (-300, 5)])
        #expect(found == [128 * 6..<128 * 29])
    }

    @Test(arguments: [(0, 2), (1, 1)]) func unlikelyStepsEndMusic(_ score: Int, _ count: Int) {
        #expect(music([(300, 6), (score, 4), (300, 6)]).count == count)
    }

    /// A single step that is unlike music disappears in the mean with its neighbours.
    @Test func singleStepDoesNotEndMusic() {
        #expect(music([(300, 6), (-300, 1), (300, 6)]) == [0..<128 * 13])
        #expect(music([(300, 6), (-300, 2), (300, 6)]) == [0..<128 * 6, 128 * 8..<128 * 14])
    }

    /// There, the mean is over two steps.
    @Test func musicReachesTheEndsOfTheChannel() {
        #expect(music([(300, 10)], frameCount: 1_153) == [0..<1_153])
        #expect(music([(-298, 1), (300, 4)]) == [0..<128 * 5])
        #expect(music([(-300, 1), (300, 4)]) == [128..<128 * 5])
    }

    @Test func nothingHasNone() {
        #expect(music([]).isEmpty)
        #expect(music([(0, 9)]).isEmpty)
    }

    /// Smooth level, modulation, brightness and its variation, four crests, score and share.
    @Test func inputsAreTheWantedOnesInOrder() {
        let step = MusicDetector.Step(features: Array(0..<16), score: 100, activeShare: 200)
        #expect(
            step.inputs.indices.map { step.inputs[$0] } == [1, 9, 10, 11, 12, 13, 14, 15, 100, 200])
        let names = [1, 9, 10, 11, 12, 13, 14, 15].map { FrameFeatures.fastNames[$0] }
        #expect(
            names == [
                "smoothLevel", "modulation", "brightness", "brightnessVariation", "crest",
                "crest8", "crest64", "crestMaximum",
            ])
    }

    @Test(arguments: 0..<10) func scoreIsTheWeightedSum(_ input: Int) {
        for value in [-5_000, -1, 0, 1, 70_000] {
            let inputs = (0..<10).map { $0 == input ? value : 99 }
            #expect(Self.passing(input: input).score(inputs) == value)
        }
    }

    @Test func scoreIsRoundedDown() {
        var weights = MusicDetectorWeights(
            hidden: [[1]], bias: [1_023], output: [4_096], outputBias: -1)
        #expect(weights.score([0]) == -1)
        #expect(weights.score([1]) == 0)
        weights = MusicDetectorWeights(
            hidden: [[-1_024]], bias: [0], output: [-1], outputBias: 4_096)
        #expect(weights.score([-1]) == 0)
        #expect(weights.score([0]) == 1)
        #expect(weights.score([5_000]) == 1)
    }

    @Test(arguments: 1...20) func equalsItsNaiveTwin(_ seed: UInt64) {
        var random = SeededRandom(seed: seed)
        func numbers(_ count: Int, _ bound: Int) -> [Int] {
            (0..<count).map { _ in random.number(in: -bound...bound) }
        }
        let weights = MusicDetectorWeights(
            hidden: (0..<6).map { _ in numbers(10, 3_000) }, bias: numbers(6, 900_000),
            output: numbers(6, 900), outputBias: numbers(1, 100_000)[0])
        let features = (0..<60).map { _ in numbers(16, 900) }
        let steps = features.map { MusicDetector.Step(features: $0, score: $0[0], activeShare: 5) }
        let naive = features.map { [$0[1]] + $0[9...15] + [$0[0], 5] }
        var count = 0
        for likely in stride(from: -2_000, through: 2_000, by: 50) {
            var parameters = SegmentationParameters.standard
            (parameters.likelyMusic, parameters.sureMusic) = (likely, likely + 20)
            let found = MusicDetector(parameters: parameters, weights: weights)
                .intervals(steps, frameCount: 128 * 60 - 77)
            #expect(
                found
                    == NaiveMusic.intervals(
                        naive, frameCount: 128 * 60 - 77, parameters, weights))
            count += found.count
        }
        #expect(count > 0)
    }

    /// What steps come to, those at the borders of tiles and a short last one too.
    @Test(arguments: [1, 2, 127, 128, 129, 200, 2_047, 2_048, 2_049, 2_177])
    func stepsEqualTheirDefinition(_ frameCount: Int) {
        var random = SeededRandom(seed: UInt64(frameCount))
        var channel = ChannelLevels()
        for _ in 0..<frameCount {
            channel.levels.append(Int16(random.number(in: -9_000...0)))
            channel.brightness.append(Int8(random.number(in: -128...127)))
            channel.crests.append(UInt8(random.number(in: 0...255)))
        }
        let naive = NaiveLevels(channel)
        let smooth = NaiveSmooth(naive.levels)
        let surroundings = NaiveSurroundings(naive, smooth)
        let scores = NaiveClassifier(naive, smooth, surroundings, .standard).scores
        let expected = NaiveMusic.steps(
            NaiveFeatures(naive, smooth), scores, surroundings.descriptions.map(\.floor))
        var scorer = FrameScorer(parameters: .standard)
        let around = Surroundings(channel)
        var found: [[Int]] = []
        for start in stride(from: 0, to: frameCount, by: FrameGrid.tile) {
            let count = min(FrameGrid.tile, frameCount - start)
            let steps = scorer.scores(channel, around, tileStart: start, count: count).steps
            found += steps.map { step in step.inputs.indices.map { Int(step.inputs[$0]) } }
        }
        #expect(found == expected)
    }

    @Test func energyKnowsNoMusic() {
        let planes = [Self.chords(seconds: 20)]
        var parameters = SegmentationParameters.energy
        (parameters.likelyMusic, parameters.sureMusic) = (-1_000_000, -1_000_000)
        #expect(Analysis(planes, parameters: parameters).segments(.music).isEmpty)
    }

    @Test func standardWeightsAreOneRowAUnit() {
        let weights = MusicDetectorWeights.standard
        #expect(weights.inputCount == Self.inputCount)
        #expect(weights.hidden.allSatisfy { $0.count == Self.inputCount })
        #expect(weights.bias.count == weights.hidden.count)
        #expect(weights.output.count == weights.hidden.count)
    }

    /// Chords of four notes, a new one every 0.6 s, that swell a little: nobody's speech.
    private static func chords(seconds: Int) -> [Int16] {
        var sound = Sound(hiss: 20)
        let roots = [262, 220, 175, 196]
        for place in 0..<seconds * 5 / 3 {
            let root = roots[place % 4]
            sound.sines(
                hertz: [root, root * 5 / 4, root * 3 / 2, 2 * root], milliseconds: 600,
                amplitude: 1_500 + 300 * (place % 3))
        }
        return sound.samples
    }

    @Test(.tags(.trainedWeights)) func generatedChordsAreMusic() {
        let found = Analysis([Self.chords(seconds: 30)])
        let music = found.segments(.music).reduce(0) { $0 + $1.sampleCount }
        #expect(music > 8_000 * 20)
        #expect(found.segments(.speech).isEmpty)
    }

    /// So many of 14 s of music are found at least, as measured.
    private static let secondsOnHold = 3

    @Test(.tags(.trainedWeights)) func musicOnHoldIsMusic() throws {
        let call = try Recording(call: "20260309-081245_H03_07700900456_000488.wav")
        let found = Analysis(call.planes)
        let music = found.segments(.music)
        #expect(Set(music.map(\.channel)) == [1])
        #expect(music.allSatisfy { $0.startSample > 8_000 * 19 && $0.endSample < 8_000 * 32 })
        #expect(music.reduce(0) { $0 + $1.sampleCount } > 8_000 * Self.secondsOnHold)
    }
}

extension NaiveLevels {
    /// Levels as they are.
    init(_ channel: ChannelLevels) {
        self.init([], sampleRate: 8_000)
        levels = channel.levels.map { Int($0) }
        brightness = channel.brightness.map { ChannelLevels.brightnessUnit * Int($0) }
        crests = channel.crests.map { ChannelLevels.crestUnit * Int($0) }
    }
}
