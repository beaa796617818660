import SampleKernels

/// Finds music, as it is played to somebody who holds, where it can be told from speech and noise.
///
/// Music goes on for seconds, keeps sounding between its notes and has no pulses. Each step of 1.28 s is
/// weighed by what its frames and those of its neighbours come to; music begins where it is sure for some steps,
/// and goes on to both sides as long as it is likely.
struct MusicDetector {
    /// What one step comes to, each a mean over its frames.
    struct Step {
        /// What the weights are for, in this order: smooth level, modulation, brightness and its
        /// variation, the four crests, the score, the share of active frames.
        private(set) var inputs: InlineArray<10, Int16>

        /// - Parameters:
        ///   - features: the mean of each fast feature, which 16 bits hold; levels count from the noise
        ///     floor.
        ///   - score: the mean score, each within ±8 units of log odds.
        ///   - activeShare: the share of frames with a score over 0, in thousandths.
        init(features: [Int], score: Int, activeShare: Int) {
            inputs = InlineArray(repeating: 0)
            for (input, feature) in [1, 9, 10, 11, 12, 13, 14, 15].enumerated() {
                inputs[input] = Int16(features[feature])
            }
            inputs[8] = Int16(score)
            inputs[9] = Int16(activeShare)
        }
    }

    private let weights: MusicDetectorWeights
    private let parameters: SegmentationParameters

    init(parameters: SegmentationParameters, weights: MusicDetectorWeights = .standard) {
        self.parameters = parameters
        self.weights = weights
    }

    /// The frames that are music, as whole steps.
    func intervals(_ steps: [Step], frameCount: Int) -> [Range<Int>] {
        var means = [Int](repeating: 0, count: weights.inputCount)
        let scores = steps.indices.map { step in
            let near = max(0, step - 1)...min(step + 1, steps.count - 1)
            for input in means.indices {
                means[input] = near.reduce(0) { $0 + Int(steps[$1].inputs[input]) } / near.count
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
