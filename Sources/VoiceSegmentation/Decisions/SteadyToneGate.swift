/// Finds the frames of steady tones, which are no speech however loud: ringing, busy, beeps.
///
/// A steady tone keeps its level and its brightness within narrow bounds over more frames than a
/// voice can.
struct SteadyToneGate {
    private let intervals: [Range<Int>]
    private var next = 0

    init(_ channel: ChannelLevels, parameters: SegmentationParameters) {
        let frameCount = channel.frameCount
        let minimumLength = parameters.toneMinimumLength
        func isSteady(_ frame: Int) -> Bool {
            channel.isSteady(around: frame, parameters: parameters)
        }
        var intervals: [Range<Int>] = []
        // No tone can hide between two probes that are its minimum length apart.
        var probe = minimumLength - 1
        while probe < frameCount {
            guard isSteady(probe) else {
                probe += minimumLength
                continue
            }
            var (start, end) = (probe, probe + 1)
            while start > 0, isSteady(start - 1) { start -= 1 }
            while end < frameCount, isSteady(end) { end += 1 }
            if end - start >= minimumLength {
                intervals.append(start - parameters.toneMargin..<end + parameters.toneMargin)
            }
            probe = end + minimumLength
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
    fileprivate func isSteady(around frame: Int, parameters: SegmentationParameters) -> Bool {
        // All but tones nearly always fail between two neighbours already.
        let next = min(frame + 1, frameCount - 1)
        let step = Int(brightness[next]) - Int(brightness[frame])
        guard abs(step) < parameters.toneBrightnessRange else { return false }
        let radius = parameters.toneRadius
        let window = max(frame - radius, 0)..<min(frame + radius + 1, frameCount)
        return brightness.span.extracting(window).spread < parameters.toneBrightnessRange
            && levels.span.extracting(window).spread < parameters.toneLevelRange
    }
}

extension Span<Int16> {
    /// The distance between the lowest and the highest of some values.
    fileprivate var spread: Int {
        var (lowest, highest) = (Int16.max, Int16.min)
        for index in indices {
            lowest = Swift.min(lowest, self[index])
            highest = Swift.max(highest, self[index])
        }
        return Int(highest) - Int(lowest)
    }
}
