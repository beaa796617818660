import SampleKernels

/// Finds music, as it is played to somebody who holds, where it can be told from speech and noise.
///
/// Music goes on for seconds, keeps sounding between its notes and has no pulses. Each step of 1.28 s is
/// weighed by what its frames and those of its neighbours come to; music begins where it is sure for some steps,
/// and goes on to both sides as long as it is likely.
struct MusicDetector {
    /// What one step comes to, each a mean over its frames.
    struct Step {
        /// The mean of each fast feature; levels count from the noise floor.
        var features: [Int]
        /// The mean score, each within ±8 units of log odds.
        var score: Int
        /// The share of frames with a score over 0, in thousandths.
        var activeShare: Int

        /// What the weights are for, in this order.
        var inputs: [Int] { Self.wanted.map { features[$0] } + [score, activeShare] }

        /// Smooth level, modulation, brightness and its variation, and the four crests.
        private static let wanted = [1, 9, 10, 11, 12, 13, 14, 15]
    }

    private let weights: MusicDetectorWeights
    private let parameters: SegmentationParameters

    init(parameters: SegmentationParameters, weights: MusicDetectorWeights = .standard) {
        self.parameters = parameters
        self.weights = weights
    }

    /// The frames that are music, as whole steps.
    func intervals(_ steps: [Step], frameCount: Int) -> [Range<Int>] {
        let inputs = steps.map(\.inputs)
        var means = [Int](repeating: 0, count: weights.inputCount)
        let scores = inputs.indices.map { step in
            let near = max(0, step - 1)...min(step + 1, inputs.count - 1)
            for input in means.indices {
                means[input] = near.reduce(0) { $0 + inputs[$1][input] } / near.count
            }
            return weights.score(means)
        }
        var intervals: [Range<Int>] = []
        var step = 0
        while step < scores.count {
            guard scores[step] > parameters.likelyMusic else {
                step += 1
                continue
            }
            let end = scores[step...].firstIndex { $0 <= parameters.likelyMusic } ?? scores.count
            let sureCount = scores[step..<end].count { $0 > parameters.sureMusic }
            if sureCount >= parameters.leastMusicSteps {
                intervals.append(
                    step * FrameGrid.step..<min(end * FrameGrid.step, frameCount))
            }
            step = end
        }
        return intervals
    }
}
