import TestNumbers
import Testing

@testable import SampleKernels

@Suite struct FeatureNetworkTests {
    /// Weights, biases and features, and the plain twin that reads them one by one.
    private struct Setup {
        var features: [[Int16]]
        var hidden: [[Int16]]
        var biases: [Int32]
        var output: [Int16]
        var outputBias: Int32

        var inputs: NetworkInputs {
            var inputs = NetworkInputs(
                featureCount: features.count, frameCount: features[0].count)
            for pair in 0..<features.count / 2 {
                let (first, second) = (features[2 * pair], features[2 * pair + 1])
                inputs.set(pair: pair, first.span, second.span)
            }
            return inputs
        }

        var found: [Int32] {
            let network = FeatureNetwork(
                hiddenWeights: hidden, outputWeights: output, outputBias: outputBias)
            let groupCount = features[0].count / NetworkInputs.groupLength
            let biases = Array([[Int32]](repeating: biases, count: groupCount).joined())
            let found = InstructionSet.allCases.map {
                network.scores(inputs, biases: biases.span, with: $0)
            }
            #expect(found.allSatisfy { $0 == found[0] })
            return found[0]
        }

        /// In 64 bits; nil where a sum leaves 32 bits, for which nothing is promised.
        var expected: [Int32?] {
            features[0].indices.map { frame in
                var score = Int64(outputBias)
                for unit in hidden.indices {
                    let sum = features.indices.reduce(Int64(biases[unit])) {
                        $0 + Int64(hidden[unit][$1]) * Int64(features[$1][frame])
                    }
                    if Int32(exactly: sum) == nil { return nil }
                    let value = min(max(sum >> 10, 0), 32_767)
                    score += Int64(output[unit]) * value
                }
                return Int32(exactly: score).map { $0 >> 12 }
            }
        }
    }

    private func setup(
        seed: UInt64, featureCount: Int, unitCount: Int, weights: Int, values: Int
    ) -> Setup {
        var random = SeededRandom(seed: seed)
        return Setup(
            features: (0..<featureCount).map { _ in random.numbers(32, in: -values...values) },
            hidden: (0..<unitCount).map { _ in
                random.numbers(featureCount, in: -weights...weights)
            },
            biases: (0..<unitCount).map { _ in Int32(random.number(in: -9_000_000...9_000_000)) },
            output: random.numbers(unitCount, in: -2_000...2_000),
            outputBias: Int32(random.number(in: -1_000_000...1_000_000)))
    }

    @Test(arguments: [(2, 2), (16, 16), (16, 32), (4, 6), (30, 2)], [1, 2, 3, 4])
    func equalsTheScalarTwin(_ size: (featureCount: Int, unitCount: Int), _ seed: UInt64) {
        let setup = setup(
            seed: seed, featureCount: size.featureCount, unitCount: size.unitCount,
            weights: 6_000, values: 9_000)
        #expect(setup.expected.allSatisfy { $0 != nil })
        #expect(setup.found == setup.expected)
        #expect(Set(setup.found).count > 5)
    }

    /// Units that reach their bounds: below 0, and above 32,767.
    @Test func unitsSaturate() {
        var setup = setup(seed: 5, featureCount: 2, unitCount: 4, weights: 0, values: 9)
        setup.biases = [.max, .min, 32_768 << 10, (32_768 << 10) - 1]
        setup.output = [1 << 12, 1 << 12, 1, 1]
        setup.outputBias = 0
        #expect(setup.found == setup.expected)
        // 32,767 of the first, 15 of the last two.
        #expect(setup.found == [Int32](repeating: 32_782, count: 32))
    }

    @Test(arguments: [Int16.min, .max], [Int16.min, -1, 1, .max])
    func extremesThatFit32BitsAreExact(_ feature: Int16, _ weight: Int16) {
        var setup = setup(seed: 6, featureCount: 2, unitCount: 2, weights: 1, values: 1)
        setup.features = [[Int16](repeating: feature, count: 8), [Int16](repeating: 0, count: 8)]
        setup.hidden = [[weight, weight], [weight, 1]]
        setup.biases = [0, -1]
        setup.output = [32_767, -32_768]
        #expect(setup.expected.allSatisfy { $0 != nil })
        #expect(setup.found == setup.expected)
    }

    /// A sum may leave 32 bits on its way and come back.
    @Test func wrappedPairComesBack() {
        var setup = setup(seed: 7, featureCount: 4, unitCount: 2, weights: 1, values: 1)
        setup.features = (0..<4).map { _ in [Int16](repeating: .min, count: 8) }
        setup.hidden = [[.min, .min, 1, .max], [.min, .min, .max, .max]]
        setup.biases = [0, 70_000]
        setup.output = [100, 100]
        #expect(setup.expected.allSatisfy { $0 != nil })
        #expect(setup.found == setup.expected)
    }

    @Test func scoresAreNegativeWhereOutputsAre() {
        var setup = setup(seed: 8, featureCount: 2, unitCount: 2, weights: 0, values: 1)
        setup.biases = [1 << 10, 0]
        setup.output = [-1, 0]
        setup.outputBias = 0
        #expect(setup.found == [Int32](repeating: -1, count: 32))
    }

    @Test func everyGroupHasItsBiases() {
        let network = FeatureNetwork(
            hiddenWeights: [[0, 0], [0, 0]], outputWeights: [1 << 12, 0], outputBias: 0)
        let inputs = NetworkInputs(featureCount: 2, frameCount: 32)
        let biases: [Int32] = [3, 0, 5, 0, 7, 0].map { $0 << 10 }
        for instructions in InstructionSet.allCases {
            let scores = network.scores(inputs, biases: biases.span, with: instructions)
            #expect(scores == [3, 5, 7].flatMap { [Int32](repeating: $0, count: 8) })
        }
    }

    @Test(arguments: [2, 16, 18], [8, 16, 1_024])
    func everyValueIsReadBackWhereItWasSet(_ featureCount: Int, _ frameCount: Int) {
        let (inputs, features) = inputs(featureCount, frameCount)
        for feature in 0..<featureCount {
            let found = (0..<frameCount).map { inputs[$0, feature] }
            #expect(found == Array(features[feature].prefix(frameCount)))
        }
    }

    @Test(arguments: [2, 16, 18]) func sumsEqualTheScalarTwin(_ featureCount: Int) {
        let (inputs, features) = inputs(featureCount, 128)
        for start in 0...16 {
            for end in start...16 {
                let expected = features.map { values in
                    (8 * start..<8 * end).reduce(0) { $0 + Int(values[$1]) }
                }
                #expect(inputs.sums(ofGroups: start..<end).map { Int($0) } == expected)
            }
        }
    }

    /// 65,536 frames of -32,768 come to the least number of 32 bits.
    @Test func greatestSumsFit() {
        var inputs = NetworkInputs(featureCount: 2, frameCount: 65_536)
        let low = [Int16](repeating: .min, count: 65_536)
        let high = [Int16](repeating: .max, count: 65_536)
        inputs.set(pair: 0, low.span, high.span)
        #expect(inputs.sums(ofGroups: 0..<8_192) == [.min, 65_536 * 32_767])
    }

    /// Inputs of random features, set from the last pair to the first, and these features.
    private func inputs(
        _ featureCount: Int, _ frameCount: Int
    ) -> (inputs: NetworkInputs, features: [[Int16]]) {
        var random = SeededRandom(seed: 9)
        let features = (0..<featureCount).map { _ in
            // More values than frames: those behind the frames are left.
            random.numbers(frameCount + 3, in: -32_768...32_767)
        }
        var inputs = NetworkInputs(featureCount: featureCount, frameCount: frameCount)
        #expect(inputs[frameCount - 1, featureCount - 1] == 0)
        for pair in (0..<featureCount / 2).reversed() {
            let (first, second) = (features[2 * pair], features[2 * pair + 1])
            inputs.set(
                pair: pair, first.span, second.span,
                with: pair % 2 == 0 ? .baseline : .widest)
        }
        return (inputs, features)
    }

    @Test(arguments: [(3, 8), (2, 4), (2, 9)])
    func stopsOnInputsThatAreNotWholePairsAndGroups(_ size: (Int, Int)) async {
        await #expect(processExitsWith: .failure) {
            [featureCount = size.0 as Int, frameCount = size.1 as Int] in
            _ = NetworkInputs(featureCount: featureCount, frameCount: frameCount)
        }
    }

    /// The last tile of a channel may be shorter than there is room for.
    @Test func groupsThatAreNotWholeAreLeft() {
        var inputs = NetworkInputs(featureCount: 2, frameCount: 16)
        let (long, short) = ([Int16](repeating: 7, count: 16), [Int16](repeating: 9, count: 15))
        inputs.set(pair: 0, long.span, short.span)
        #expect((0..<16).map { inputs[$0, 0] } == (0..<16).map { $0 < 8 ? 7 : 0 })
        #expect((0..<16).map { inputs[$0, 1] } == (0..<16).map { $0 < 8 ? 9 : 0 })
    }

    @Test func stopsOnAnOddNumberOfWeights() async {
        await #expect(processExitsWith: .failure) {
            _ = FeatureNetwork(
                hiddenWeights: [[1, 2, 3], [1, 2, 3]], outputWeights: [1, 2], outputBias: 0)
        }
    }

    @Test func stopsOnOtherFeaturesThanWeights() async {
        await #expect(processExitsWith: .failure) {
            let network = FeatureNetwork(
                hiddenWeights: [[1, 2], [3, 4]], outputWeights: [1, 2], outputBias: 0)
            let inputs = NetworkInputs(featureCount: 4, frameCount: 8)
            let biases: [Int32] = [0, 0]
            _ = network.scores(inputs, biases: biases.span)
        }
    }

    @Test func stopsOnFewerBiasesThanUnits() async {
        await #expect(processExitsWith: .failure) {
            let network = FeatureNetwork(
                hiddenWeights: [[1, 2], [3, 4]], outputWeights: [1, 2], outputBias: 0)
            let inputs = NetworkInputs(featureCount: 2, frameCount: 8)
            let biases: [Int32] = [0]
            _ = network.scores(inputs, biases: biases.span)
        }
    }
}
