import Foundation
import SampleKernels

@testable import VoiceSegmentation

/// The plain twin of the level meter: all samples at once, one frame after the other.
struct NaiveLevels {
    static let silent = Int(ChannelLevels.silent)
    static let lowest = Int(ChannelLevels.lowest)

    /// The level of each frame, in hundredths of a dBFS, or ``silent``.
    var levels: [Int] = []
    /// In hundredths of a decibel, whole steps.
    var brightness: [Int] = []
    /// In hundredths of a decibel, whole steps.
    var crests: [Int] = []
    /// The frames at whose end a key is heard.
    var keys: [(frame: Int, key: Int)] = []
    /// What is measured of all whole frames, at the reduced rate, frame by frame: whole quarters.
    var frames: [[Int]] = []
    /// Sample frames of the recording in a frame.
    let hopLength: Int

    init(_ samples: [Int16], sampleRate: Int) {
        let factor = max(1, sampleRate / 8_000)
        let rate = sampleRate / factor
        let frameLength = rate / 100
        hopLength = frameLength * factor
        let reduced = (0..<samples.count / factor).map { index in
            let few = samples[index * factor..<(index + 1) * factor]
            return floorOf(few.reduce(0) { $0 + Int($1) }, over: factor)
        }
        let whole = (0..<reduced.count / frameLength).map { frame in
            Array(reduced[frame * frameLength..<(frame + 1) * frameLength])
        }
        frames = whole.map { Array($0.prefix(frameLength / 4 * 4)) }
        let energy = NaiveEnergy(sampleCount: frameLength / 4 * 4)
        for samples in frames { append(samples, energy) }
        let dial = NaiveDial(sampleRate: rate, windowLength: 2 * frameLength)
        for frame in frames.indices.dropFirst() where mayHoldKey(frame) {
            let squares = frames[frame - 1...frame].reduce(0) { sum, samples in
                sum + samples.reduce(0) { $0 + $1 * $1 }
            }
            if let key = dial.key(whole[frame - 1] + whole[frame], squares: squares) {
                keys.append((frame, key))
            }
        }
    }

    private mutating func append(_ samples: [Int], _ measure: NaiveEnergy) {
        let energy = measure.energy(samples)
        let halves = samples.map { floorOf($0, over: 2) }
        let differences = zip(halves.dropFirst(), halves).map { 2 * ($0 - $1) }
        let differenceEnergy = differences.reduce(0) { $0 + $1 * $1 }
        guard energy > 0 else {
            levels.append(differenceEnergy > 0 ? Self.lowest : Self.silent)
            brightness.append(0)
            crests.append(0)
            return
        }
        let count = logarithm(samples.count)
        let level = logarithm(energy) - (count + PowerLevel.fullScale)
        levels.append(max(Self.lowest, min(level, 0)))
        let bright =
            (logarithm(differenceEnergy) - logarithm(energy)) / ChannelLevels.brightnessUnit
        brightness.append(max(-128, min(bright, 127)) * ChannelLevels.brightnessUnit)
        let peak = differences.map { abs($0) }.max() ?? 0
        let crest =
            (logarithm(peak * peak) + count - logarithm(differenceEnergy)) / ChannelLevels.crestUnit
        crests.append(max(0, min(crest, 255)) * ChannelLevels.crestUnit)
    }

    private func mayHoldKey(_ frame: Int) -> Bool {
        levels[frame] > Int(DialTones.lowestLevel)
            && abs(levels[frame] - levels[frame - 1]) < DialTones.levelRange
            && DialTones.brightness.contains(brightness[frame])
            && abs(brightness[frame] - brightness[frame - 1]) < DialTones.brightnessRange
            && crests[frame] < DialTones.greatestCrest
    }

    private func logarithm(_ power: Int) -> Int {
        if power <= 1 { return 0 }
        let exponent = Int.bitWidth - 1 - power.leadingZeroBitCount
        let mantissa = exponent >= 8 ? power >> (exponent - 8) : power << (8 - exponent)
        let fraction = 1e6 * log10(1 + Double(2 * (mantissa & 255) + 1) / 512)
        return (exponent * 301_030 + Int(fraction.rounded())) / 1_000
    }
}

/// The plain twin of detrending.
struct NaiveEnergy {
    private let polynomials: [[Int]]

    init(sampleCount: Int) {
        let m = sampleCount / 4
        let slope = (0..<m).map { 2 * $0 - (m - 1) }
        let curve = (0..<m).map { 6 * $0 * $0 - 6 * (m - 1) * $0 + (m - 1) * (m - 2) }
        let cubic = (0..<m).map { i in
            let falling = 20 * i * (i - 1) * (i - 2) - 30 * (m - 3) * i * (i - 1)
            return falling + 12 * (m - 2) * (m - 3) * i - (m - 1) * (m - 2) * (m - 3)
        }
        polynomials = [slope, curve, cubic].map { values in
            let top = values.map { abs($0) }.max() ?? 1
            var scaled = values.map { $0.signum() * ((510 * abs($0) + top) / (2 * top)) }
            let excess = scaled.reduce(0, +)
            scaled[m / 2] -= excess / 2
            scaled[(m - 1) / 2] -= excess - excess / 2
            return scaled
        }
    }

    /// What is left without the mean and the three polynomials; each share is rounded down, those of
    /// the polynomials by a reciprocal that is.
    func energy(_ samples: [Int]) -> Int {
        let sum = samples.reduce(0, +)
        let squares = samples.reduce(0) { $0 + $1 * $1 }
        let means = stride(from: 0, to: samples.count, by: 4).map { start in
            floorOf(samples[start..<start + 4].reduce(2, +), over: 4)
        }
        let slow = polynomials.map { weights in
            let share = zip(weights, means).reduce(0) { $0 + $1.0 * $1.1 }
            let ofWeights = weights.reduce(0) { $0 + $1 * $1 }
            let reciprocal = UInt128(UInt64.max) / UInt128(ofWeights) * 4
            return Int((UInt128(share * share) * reciprocal) >> 64)
        }
        return max(0, squares - sum * sum / samples.count - slow.reduce(0, +))
    }
}

/// The plain twin of the dial tones, its sines by the library.
struct NaiveDial {
    /// What both tones have to hold of the energy, and the weaker one, in percent.
    private static let (held, least) = (70, 8)
    /// How often the next tone of its group goes into the power of either.
    private static let lead = 4

    private let references: [[Int]]
    private let windowLength: Int

    init(sampleRate: Int, windowLength: Int) {
        self.windowLength = windowLength
        references = [697, 770, 852, 941, 1_209, 1_336, 1_477, 1_633].flatMap { frequency in
            [sampleRate / 4, 0].map { phase in
                (0..<windowLength).map { index in
                    // A turn is told apart into 2^20 parts.
                    let turn = (frequency * index + phase) % sampleRate * (1 << 20) / sampleRate
                    return Int((127 * sin(2 * .pi * Double(turn) / Double(1 << 20))).rounded())
                }
            }
        }
    }

    /// The key of the strongest two tones, if they are strong enough.
    func key(_ window: [Int], squares: Int) -> Int? {
        let powers = (0..<8).map { tone in
            [references[2 * tone], references[2 * tone + 1]].reduce(0) { power, reference in
                let share = zip(reference, window).reduce(0) { $0 + $1.0 * $1.1 }
                return power + share * share
            }
        }
        let (low, high) = (powers[..<4].sorted(by: >), powers[4...].sorted(by: >))
        let percent = squares * 127 * 127 / 200 * windowLength
        guard low[0] + high[0] > Self.held * percent, min(low[0], high[0]) > Self.least * percent,
            low[0] > Self.lead * low[1], high[0] > Self.lead * high[1],
            let row = powers.firstIndex(of: low[0]), let column = powers.lastIndex(of: high[0])
        else { return nil }
        return 4 * row + column - 4
    }
}

/// The quotient rounded towards minus infinity.
func floorOf(_ dividend: Int, over divisor: Int) -> Int {
    Int((Double(dividend) / Double(divisor)).rounded(.down))
}
