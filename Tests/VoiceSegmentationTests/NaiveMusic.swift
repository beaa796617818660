@testable import VoiceSegmentation

/// The plain twin of the music detector.
enum NaiveMusic {
    /// What the detector weighs of each step of 128 frames.
    static func steps(_ features: NaiveFeatures, _ scores: [Int], _ floors: [Int]) -> [[Int]] {
        floors.indices.map { step in
            // The last step goes on behind the end of the channel.
            let fast = stride(from: 128 * step, to: 128 * (step + 1), by: 2).map(features.fast)
            func mean(_ feature: Int) -> Int { fast.reduce(0) { $0 + $1[feature] } / 64 }
            let scores = scores[128 * step..<min(128 * (step + 1), scores.count)]
            let bounded = scores.map { max(-2_048, min($0, 2_048)) }
            return [mean(1) - floors[step]] + (9...15).map(mean) + [
                bounded.reduce(0, +) / bounded.count,
                1_000 * scores.filter { $0 > 0 }.count / scores.count,
            ]
        }
    }

    /// Stretches of steps that are likely music, if enough of them surely are.
    static func intervals(
        _ steps: [[Int]], frameCount: Int, _ parameters: SegmentationParameters,
        _ weights: MusicDetectorWeights
    ) -> [Range<Int>] {
        let scores = steps.indices.map { step in
            let near = steps.indices.filter { abs($0 - step) <= 1 }.map { steps[$0] }
            let means = steps[step].indices.map { input in
                near.map { $0[input] }.reduce(0, +) / near.count
            }
            return score(means, weights)
        }
        var stretches: [[Int]] = [[]]
        for step in scores.indices {
            if scores[step] > parameters.likelyMusic {
                stretches[stretches.count - 1].append(step)
            } else {
                stretches.append([])
            }
        }
        return stretches.filter { steps in
            let sure = steps.filter { scores[$0] > parameters.sureMusic }
            return !steps.isEmpty && sure.count >= parameters.leastMusicSteps
        }.map { 128 * $0[0]..<min(128 * ($0[0] + $0.count), frameCount) }
    }

    private static func score(_ inputs: [Int], _ weights: MusicDetectorWeights) -> Int {
        var score = weights.outputBias
        for (unit, row) in weights.hidden.enumerated() {
            var sum = weights.bias[unit]
            for (weight, input) in zip(row, inputs) { sum += weight * input }
            score += weights.output[unit] * (sum > 0 ? sum / 1_024 : 0)
        }
        return floorOf(score, over: 4_096)
    }
}
