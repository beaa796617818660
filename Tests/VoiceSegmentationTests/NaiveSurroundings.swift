@testable import VoiceSegmentation

/// The plain twin of series over frames: each window is looked at anew.
struct NaiveSeries {
    let values: [Int]

    init(_ values: [Int]) { self.values = values }

    /// The value of a frame; beyond the ends the first and the last go on.
    subscript(frame: Int) -> Int { values[max(0, min(frame, values.count - 1))] }

    /// The mean over frames from one on, a power of two of them, rounded down at each halving.
    private func mean(from start: Int, _ width: Int) -> Int {
        if width == 1 { return self[start] }
        let half = width / 2
        return (mean(from: start, half) + mean(from: start + half, half)) >> 1
    }

    private func window(_ frame: Int, _ width: Int) -> [Int] {
        (frame - width / 2..<frame + width / 2).map { self[$0] }
    }

    func mean(_ frame: Int, _ width: Int) -> Int { mean(from: frame - width / 2, width) }
    func maximum(_ frame: Int, _ width: Int) -> Int { window(frame, width).max() ?? 0 }
    func minimum(_ frame: Int, _ width: Int) -> Int { window(frame, width).min() ?? 0 }

    /// Other values of every frame, and of those beyond the ends within a margin.
    func mapped(_ value: (Int) -> Int) -> PaddedSeries {
        PaddedSeries(frameCount: values.count, value)
    }
}

/// A series that is known beyond the ends of the channel too: values there come from what goes on.
struct PaddedSeries {
    private let padded: NaiveSeries
    private static let margin = 64

    init(frameCount: Int, _ value: (Int) -> Int) {
        padded = NaiveSeries((-Self.margin..<frameCount + Self.margin).map(value))
    }

    subscript(frame: Int) -> Int { padded[frame + Self.margin] }

    func mean(_ frame: Int, _ width: Int) -> Int { padded.mean(frame + Self.margin, width) }
    func maximum(_ frame: Int, _ width: Int) -> Int { padded.maximum(frame + Self.margin, width) }
    func minimum(_ frame: Int, _ width: Int) -> Int { padded.minimum(frame + Self.margin, width) }
}

/// The series over the means of four levels.
struct NaiveSmooth {
    let level: NaiveSeries
    private let smooth: PaddedSeries
    /// How far it is from its mean over 32 frames.
    private let strayed: PaddedSeries

    init(_ levels: [Int]) {
        let level = NaiveSeries(levels.map { max($0, NaiveLevels.lowest) })
        let smooth = level.mapped { level.mean($0, 4) }
        self.level = level
        self.smooth = smooth
        strayed = level.mapped { abs(smooth[$0] - smooth.mean($0, 32)) }
    }

    subscript(frame: Int) -> Int { smooth[frame] }

    func mean(_ frame: Int, _ width: Int) -> Int { smooth.mean(frame, width) }
    func maximum(_ frame: Int, _ width: Int) -> Int { smooth.maximum(frame, width) }
    func minimum(_ frame: Int, _ width: Int) -> Int { smooth.minimum(frame, width) }
    /// The mean over 32 frames of how far it is from its mean over as many.
    func variation(_ frame: Int) -> Int { strayed.mean(frame, 32) }
}

/// The plain twin of the surroundings: every description from all blocks around it.
struct NaiveSurroundings {
    /// The floor, and what the classifier is told: percentiles less the floor, means.
    typealias Description = (floor: Int, slow: [Int], range: Int)

    let descriptions: [Description]

    init(_ channel: NaiveLevels, _ smooth: NaiveSmooth) {
        let frameCount = channel.levels.count
        let lowest = NaiveLevels.lowest
        let blocks = stride(from: 0, to: frameCount, by: 8).map { start -> (low: Int, mean: Int)? in
            let frames = start..<min(start + 8, frameCount)
            if frames.contains(where: { channel.levels[$0] == NaiveLevels.silent }) { return nil }
            let levels = frames.map { smooth[$0] }
            return (levels.min() ?? 0, floorOf(levels.reduce(0, +), over: levels.count))
        }
        func percentile(_ values: [Int], _ percent: Int) -> Int {
            if values.isEmpty { return lowest }
            let value = values.sorted()[(values.count - 1) * percent / 100]
            return lowest + (value - lowest) / 20 * 20
        }
        let stepCount = (frameCount + 127) / 128
        func stepMean(_ step: Int, _ series: [Int]) -> Int {
            let values = series[128 * step..<min(128 * (step + 1), frameCount)]
            return values.reduce(0, +) / values.count
        }
        descriptions = (0..<stepCount).map { step in
            let centre = 16 * step + 8
            let near = blocks[max(0, centre - 187)..<min(blocks.count, centre + 187)]
                .compactMap { $0 }
            let (lows, means) = (near.map(\.low), near.map(\.mean))
            let floor = percentile(lows, 30)
            let levels =
                [percentile(lows, 10), percentile(lows, 50)]
                + [20, 50, 80, 95].map { percentile(means, $0) }
            func nearMean(_ series: [Int]) -> Int {
                let steps = max(0, step - 1)..<min(stepCount, step + 2)
                return steps.reduce(0) { $0 + stepMean($1, series) } / steps.count
            }
            let level = nearMean(channel.levels.map { max($0, lowest) })
            let slow =
                (levels + [level]).map { $0 - floor }
                + [nearMean(channel.brightness), nearMean(channel.crests)]
            return (floor, slow, levels[5] - floor)
        }
    }

    /// The two descriptions around a frame, and how many of 128 frames lie between.
    func around(_ frame: Int) -> (from: Description, to: Description, part: Int) {
        let (step, last) = (max(0, frame - 64) / 128, descriptions.count - 1)
        return (
            descriptions[min(step, last)], descriptions[min(step + 1, last)],
            max(0, frame - 64) % 128
        )
    }
}
