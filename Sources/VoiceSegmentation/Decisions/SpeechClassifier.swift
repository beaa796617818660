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

    /// The one that Earmark uses.
    static let standard = SpeechClassifier(.standard)

    init(_ weights: SpeechClassifierWeights) {
        self.weights = weights
        network = FeatureNetwork(
            hiddenWeights: weights.fast, outputWeights: weights.output,
            outputBias: weights.outputBias)
    }

    /// What the surroundings add to each unit.
    func biases(_ around: Surroundings.Description) -> [Int32] {
        let slow = FrameFeatures.slow(around)
        return weights.slow.indices.map { unit in
            let ofSlow = zip(weights.slow[unit], slow).reduce(0) { $0 + Int($1.0) * $1.1 }
            let ofFloor = weights.fast[unit].prefix(FrameFeatures.levelCount).reduce(0) {
                $0 + Int($1)
            }
            return Int32(clamping: Int(weights.bias[unit]) + ofSlow - ofFloor * around.floor)
        }
    }

    /// The scores of the frames of one tile.
    ///
    /// - Parameters:
    ///   - inputs: the fast features.
    ///   - biases: what ``biases(_:)`` makes of each step's description.
    ///   - tileStart: the first frame of the tile, a whole number of steps.
    ///   - count: how many frames are wanted.
    /// - Returns: a score for each of these frames, and for those up to a whole group.
    func scores(
        _ inputs: NetworkInputs, biases: [[Int32]], tileStart: Int, count: Int
    ) -> [Int16] {
        var scores: [Int16] = []
        let group = 8 * FrameGrid.pair
        scores.reserveCapacity(count + group)
        var mixed = [Int32](repeating: 0, count: weights.bias.count)
        for start in stride(from: 0, to: count, by: group) {
            // The middle of a step is where its own description holds.
            let place = max(0, tileStart + start - FrameGrid.step / 2)
            let step = min(place / FrameGrid.step, biases.count - 1)
            let (from, to) = (biases[step], biases[min(step + 1, biases.count - 1)])
            let part = Int64(place % FrameGrid.step)
            for unit in mixed.indices {
                let way = Int64(to[unit]) - Int64(from[unit])
                mixed[unit] = from[unit] &+ Int32(truncatingIfNeeded: (way * part) >> 7)
            }
            let found = network.scores(inputs, group: start / group, biases: mixed.span)
            for lane in 0..<8 {
                let score = Int16(clamping: found[lane])
                for _ in 0..<FrameGrid.pair { scores.append(score) }
            }
        }
        return scores
    }
}
