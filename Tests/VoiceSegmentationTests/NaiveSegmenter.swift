import CallModel
import Foundation

/// The plain twin of the segmenter: every step over whole arrays, every window looked at anew.
struct NaiveSegmenter {
    private let sampleRate: Int
    private let factor: Int
    private let frameLength: Int
    private let silent = -32_768

    private typealias Levels = (levels: [Int], brightness: [Int])

    init(sampleRate: Int) {
        self.sampleRate = sampleRate
        factor = max(1, sampleRate / 8_000)
        frameLength = sampleRate / factor / 100
    }

    func analyse(_ planes: [[Int16]]) -> Analysis {
        let channels = planes.map { levels($0) }
        var analysis = Analysis(segments: [], channels: [])
        for (index, channel) in channels.enumerated() {
            let (floors, threshold) = floors(channel.levels)
            var active = zip(channel.levels, floors).map { $0 > $1 + threshold }
            for frame in tones(channel) { active[frame] = false }
            if channels.count == 2 {
                let other = channels[1 - index].levels
                for frame in active.indices {
                    let loudest = window(other, frame, 12).max() ?? 0
                    if channel.levels[frame] <= loudest - 1_500 { active[frame] = false }
                }
            }
            let utterances = utterances(active)
            let hop = frameLength * factor
            analysis.segments += utterances.map { frames in
                let levels = channel.levels[frames].map { $0 == silent ? -12_000 : $0 }
                return Segment(
                    channel: index + 1, startSample: frames.lowerBound * hop,
                    sampleCount: frames.count * hop, kind: .speech,
                    meanLevel: level(floorQuotient(levels.reduce(0, +), levels.count)),
                    peakLevel: level(levels.max() ?? 0))
            }
            let ofBlocks = stride(from: 0, to: floors.count, by: 10).map { floors[$0] }.sorted()
            let median = ofBlocks.isEmpty ? silent : ofBlocks[(ofBlocks.count - 1) / 2]
            analysis.channels.append(
                ChannelSummary(
                    noiseFloor: level(median),
                    peakLevel: level(channel.levels.max() ?? silent),
                    speechSampleCount: utterances.reduce(0) { $0 + $1.count } * hop))
        }
        return analysis
    }

    private func level(_ level: Int) -> Level {
        level == silent ? .silence : Level(centiDBFS: Int16(level))
    }

    private func floorQuotient(_ dividend: Int, _ divisor: Int) -> Int {
        Int((Double(dividend) / Double(divisor)).rounded(.down))
    }

    private func window(_ values: [Int], _ index: Int, _ radius: Int) -> [Int] {
        Array(values[max(0, index - radius)..<min(values.count, index + radius + 1)])
    }

    private func logarithm(_ power: Int) -> Int {
        if power <= 1 { return 0 }
        let exponent = Int.bitWidth - 1 - power.leadingZeroBitCount
        let mantissa = exponent >= 8 ? power >> (exponent - 8) : power << (8 - exponent)
        let fraction = 1e6 * log10(1 + Double(2 * (mantissa & 255) + 1) / 512)
        return (exponent * 301_030 + Int(fraction.rounded())) / 1_000
    }

    private func levels(_ samples: [Int16]) -> Levels {
        let reduced = (0..<samples.count / factor).map { index in
            floorQuotient(
                samples[index * factor..<(index + 1) * factor].reduce(0) { $0 + Int($1) }, factor)
        }
        let length = frameLength / 4 * 4
        let polynomials = polynomials(length / 4)
        var energies: [Int] = []
        var differences: [Int] = []
        for frame in 0..<reduced.count / frameLength {
            let samples = Array(reduced[frame * frameLength..<frame * frameLength + length])
            energies.append(energy(samples, polynomials))
            differences.append(
                zip(samples.dropFirst(), samples).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) })
        }
        let levels = energies.indices.map { frame in
            let window = window(energies, frame, 2)
            let sum = window.reduce(0, +)
            return sum == 0
                ? silent : logarithm(sum) - (logarithm(window.count * length) + 9_031)
        }
        let brightness = energies.indices.map { frame in
            logarithm(window(differences, frame, 1).reduce(0, +))
                - logarithm(window(energies, frame, 1).reduce(0, +))
        }
        return (levels, brightness)
    }

    private func energy(_ samples: [Int], _ polynomials: [[Int]]) -> Int {
        let sum = samples.reduce(0, +)
        var energy = samples.reduce(0) { $0 + $1 * $1 } - sum * sum / samples.count
        let means = stride(from: 0, to: samples.count, by: 4).map { start in
            floorQuotient(samples[start..<start + 4].reduce(2, +), 4)
        }
        for weights in polynomials {
            let ofMean = weights.reduce(0, +) * (sum / samples.count)
            let share = zip(weights, means).reduce(0) { $0 + $1.0 * $1.1 } - ofMean
            energy -= 4 * share * share / weights.reduce(0) { $0 + $1 * $1 }
        }
        return max(energy, 0)
    }

    /// Gram polynomials of degrees 1 to 3, the largest value of each scaled to 255.
    private func polynomials(_ m: Int) -> [[Int]] {
        let slope = (0..<m).map { 2 * $0 - (m - 1) }
        let curve = (0..<m).map { 6 * $0 * $0 - 6 * (m - 1) * $0 + (m - 1) * (m - 2) }
        let cubic = (0..<m).map { i in
            let falling = 20 * i * (i - 1) * (i - 2) - 30 * (m - 3) * i * (i - 1)
            return falling + 12 * (m - 2) * (m - 3) * i - (m - 1) * (m - 2) * (m - 3)
        }
        return [slope, curve, cubic].map { values in
            let top = values.map { abs($0) }.max() ?? 1
            return values.map { floorQuotient(510 * $0 + top, 2 * top) }
        }
    }

    /// The floor under every frame, and the threshold over it.
    private func floors(_ levels: [Int]) -> (floors: [Int], threshold: Int) {
        let blocks = stride(from: 0, to: levels.count, by: 10).map { start in
            levels[start..<min(start + 10, levels.count)].filter { $0 > silent }
                .map { max($0, -9_000) }
        }
        let floors = blocks.indices.map { index in
            let near = blocks[max(0, index - 150)..<min(blocks.count, index + 151)]
            let minima = near.compactMap { $0.min() }.sorted()
            return minima.isEmpty ? -9_000 : minima[(minima.count - 1) * 30 / 100]
        }
        let heights = zip(blocks, floors).filter { !$0.0.isEmpty }
            .map { floorQuotient($0.0.reduce(0, +), $0.0.count) - $0.1 }.sorted()
        let range = heights.isEmpty ? 0 : heights[(heights.count - 1) * 95 / 100]
        let threshold = max(200, min(floorQuotient(40 * range, 100), 1_200), range - 3_500)
        return (levels.indices.map { floors[$0 / 10] }, threshold)
    }

    private func tones(_ channel: Levels) -> [Int] {
        let isSteady = channel.levels.indices.map { frame in
            let brightness = window(channel.brightness, frame, 5)
            let levels = window(channel.levels, frame, 5)
            return (brightness.max() ?? 0) - (brightness.min() ?? 0) < 100
                && (levels.max() ?? 0) - (levels.min() ?? 0) < 300
        }
        return runs(isSteady).filter { $0.count >= 20 }.flatMap { run in
            max(0, run.lowerBound - 7)..<min(isSteady.count, run.upperBound + 7)
        }
    }

    private func runs(_ flags: [Bool]) -> [Range<Int>] {
        let starts = flags.indices.filter { flags[$0] && ($0 == 0 || !flags[$0 - 1]) }
        return starts.map { $0..<(flags[$0...].firstIndex(of: false) ?? flags.count) }
    }

    private func utterances(_ active: [Bool]) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for run in runs(active) {
            if let last = joined.last, run.lowerBound - last.upperBound < 30 {
                joined[joined.count - 1] = last.lowerBound..<run.upperBound
            } else {
                joined.append(run)
            }
        }
        let kept = joined.filter { $0.count >= 6 }
        let isIn = active.indices.map { frame in
            kept.contains { ($0.lowerBound - 2..<$0.upperBound + 8).contains(frame) }
        }
        return runs(isIn)
    }
}
