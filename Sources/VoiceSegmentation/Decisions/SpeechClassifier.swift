import SampleKernels

/// Weighs the features of each frame, and comes to a score: above 0 it is rather speech.
///
/// A network of one hidden layer in fixed point. `Benchmarks/training` made its weights; the sources
/// are named there.
struct SpeechClassifier {
    /// What one unit of odds by e stands for in a score.
    static let scoreUnit = 256

    /// A bias for each unit, and for the score.
    let weights: SpeechClassifierWeights
    private let network: FeatureNetwork
    /// Those of the slow features, unit by unit, with zeros up to a whole vector.
    private let slowWeights: [Int16]
    /// Those of the levels of each unit, added up.
    private let levelWeights: [Int]
    private static let slowRoom = (FrameFeatures.slowNames.count + 15) / 16 * 16

    /// The one that Earmark uses.
    static let standard = SpeechClassifier(.standard)

    init(_ weights: SpeechClassifierWeights) {
        self.weights = weights
        network = FeatureNetwork(
            hiddenWeights: weights.fast, outputWeights: weights.output,
            outputBias: weights.outputBias)
        slowWeights = weights.slow.flatMap { weights in
            weights + [Int16](repeating: 0, count: Self.slowRoom - weights.count)
        }
        levelWeights = weights.fast.map { weights in
            weights.prefix(FrameFeatures.levelCount).reduce(0) { $0 + Int($1) }
        }
    }

    /// What the surroundings add to each unit.
    func biases(_ around: Surroundings.Description) -> [Int32] {
        var slow = [Int16](repeating: 0, count: Self.slowRoom)
        for (place, value) in FrameFeatures.slow(around).enumerated() {
            slow[place] = Int16(clamping: value)
        }
        var ofSlow = [Int32](repeating: 0, count: weights.bias.count)
        var target = ofSlow.mutableSpan
        innerProducts(slow.span, slowWeights.span, into: &target)
        return weights.bias.indices.map { unit in
            Int32(
                clamping: Int(weights.bias[unit]) + Int(ofSlow[unit])
                    - levelWeights[unit] * around.floor)
        }
    }

    /// The scores of the frames of one tile.
    ///
    /// - Parameters:
    ///   - inputs: the fast features.
    ///   - surroundings: what describes each step.
    ///   - tileStart: the first frame of the tile, a whole number of steps.
    ///   - count: how many frames are wanted.
    /// - Returns: a score for each of these frames, and for those up to a whole group.
    func scores(
        _ inputs: NetworkInputs, around surroundings: Surroundings, tileStart: Int, count: Int
    ) -> [Int16] {
        let group = FrameGrid.group
        let groupCount = (count + group - 1) / group
        let unitCount = weights.bias.count
        var mixed = [Int32](repeating: 0, count: groupCount * unitCount)
        var (from, to) = ((step: -1, biases: [Int32]()), (step: -1, biases: [Int32]()))
        for index in 0..<groupCount {
            let (step, next, part) = surroundings.position(ofFrame: tileStart + index * group)
            if from.step != step {
                from = to.step == step ? to : (step, biases(surroundings.descriptions[step]))
            }
            if to.step != next { to = (next, biases(surroundings.descriptions[next])) }
            var target = mixed.mutableSpan
            mix(
                from.biases.span, to.biases.span, part: Int64(part), into: &target,
                at: index * unitCount)
        }
        let scores = network.scores(inputs, biases: mixed.span)
        return [Int16](unsafeUninitializedCapacity: FrameGrid.pair * scores.count) {
            output, count in
            for pair in scores.indices {
                let score = Int16(clamping: scores[pair])
                for frame in 0..<FrameGrid.pair { output[FrameGrid.pair * pair + frame] = score }
            }
            count = FrameGrid.pair * scores.count
        }
    }

    /// Biases so many frames of a step from one description to the next.
    private func mix(
        _ from: Span<Int32>, _ to: Span<Int32>, part: Int64,
        into mixed: inout MutableSpan<Int32>, at start: Int
    ) {
        for unit in from.indices {
            let way = Int64(to[unit]) - Int64(from[unit])
            mixed[start + unit] = from[unit] &+ Int32(truncatingIfNeeded: (way * part) >> 7)
        }
    }
}
