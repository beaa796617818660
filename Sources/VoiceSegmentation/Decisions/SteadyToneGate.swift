/// Finds the frames of steady tones, which are no speech however loud: ringing, busy, beeps.
///
/// A steady tone keeps its level and its brightness within narrow bounds over more frames than a
/// voice can.
struct SteadyToneGate {
    private let intervals: [Range<Int>]
    private var next = 0

    init(_ channel: ChannelLevels, parameters: SegmentationParameters) {
        var intervals: [Range<Int>] = []
        var start: Int?
        for frame in 0...channel.frameCount {
            let isSteady =
                frame < channel.frameCount
                && channel.isSteady(around: frame, parameters: parameters)
            if isSteady {
                start = start ?? frame
            } else if let first = start {
                if frame - first >= parameters.toneMinimumLength {
                    let margin = parameters.toneMargin
                    intervals.append(first - margin..<frame + margin)
                }
                start = nil
            }
        }
        self.intervals = intervals
    }

    /// Whether the frame belongs to a tone; frames are asked for in rising order.
    mutating func contains(_ frame: Int) -> Bool {
        while next < intervals.count, intervals[next].upperBound <= frame { next += 1 }
        return next < intervals.count && intervals[next].contains(frame)
    }
}

extension ChannelLevels {
    /// Whether level and brightness keep within the bounds of a tone around a frame.
    ///
    /// Looked at from the middle outwards, since all but tones fail within a few frames.
    fileprivate func isSteady(around frame: Int, parameters: SegmentationParameters) -> Bool {
        var brightnessSpread = Spread(brightness[frame])
        var levelSpread = Spread(levels[frame])
        for distance in 1...parameters.toneRadius {
            let earlier = max(frame - distance, 0)
            let later = min(frame + distance, frameCount - 1)
            brightnessSpread.include(brightness[earlier], brightness[later])
            levelSpread.include(levels[earlier], levels[later])
            guard
                brightnessSpread.width < parameters.toneBrightnessRange,
                levelSpread.width < parameters.toneLevelRange
            else { return false }
        }
        return true
    }
}

/// The lowest and the highest of some values.
private struct Spread {
    private var lowest: Int16
    private var highest: Int16

    init(_ value: Int16) {
        lowest = value
        highest = value
    }

    mutating func include(_ first: Int16, _ second: Int16) {
        lowest = min(lowest, first, second)
        highest = max(highest, first, second)
    }

    var width: Int { Int(highest) - Int(lowest) }
}
