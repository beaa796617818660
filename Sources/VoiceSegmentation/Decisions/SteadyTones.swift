/// Finds steady tones, which are no speech however loud: ringing, busy, beeps.
///
/// A steady tone keeps its level and its brightness within narrow bounds over more frames than a
/// voice can, and its samples rise no further above their mean than two sines do: even hiss does.
struct SteadyTones {
    /// The tones, with what belongs to their switching on and off.
    let intervals: [Range<Int>]

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
                let margin = parameters.toneMargin
                intervals.append(max(0, start - margin)..<min(frameCount, end + margin))
            }
            probe = end + minimumLength
        }
        self.intervals = intervals.joined(closing: parameters.toneGap)
    }
}

extension ChannelLevels {
    /// Whether level and brightness keep within the bounds of a tone around a frame.
    fileprivate func isSteady(around frame: Int, parameters: SegmentationParameters) -> Bool {
        // All but tones nearly always fail between two neighbours already.
        let next = min(frame + 1, frameCount - 1)
        let range = parameters.toneBrightnessRange / Self.brightnessUnit
        guard abs(Int(brightness[next]) - Int(brightness[frame])) < range,
            levels[frame] > parameters.toneLowestLevel
        else { return false }
        let radius = parameters.toneRadius
        let window = max(frame - radius, 0)..<min(frame + radius + 1, frameCount)
        let crest = crests[window].reduce(0) { $0 + Int($1) } * Self.crestUnit / window.count
        guard brightness[window].spread < range, crest < parameters.toneGreatestCrest else {
            return false
        }
        let smooth = window.map(smoothLevel)
        return (smooth.max() ?? 0) - (smooth.min() ?? 0) < parameters.toneLevelRange
    }

    /// The mean level over 50 ms: two tones 40 or 50 Hz apart, as ringing has, beat, and so do the levels
    /// of frames.
    private func smoothLevel(_ frame: Int) -> Int {
        let window = max(frame - 2, 0)..<min(frame + 3, frameCount)
        return levels[window].reduce(0) { $0 + Int($1) } / window.count
    }
}

extension ArraySlice<Int8> {
    /// The distance between the lowest and the highest.
    fileprivate var spread: Int { Int(self.max() ?? 0) - Int(self.min() ?? 0) }
}

extension [Range<Int>] {
    /// The union of stretches in rising order, with gaps below so many frames closed.
    func joined(closing gap: Int) -> Self {
        reduce(into: []) { joined, next in
            if let last = joined.last, next.lowerBound - last.upperBound < gap {
                joined[joined.count - 1] =
                    last.lowerBound..<Swift.max(last.upperBound, next.upperBound)
            } else {
                joined.append(next)
            }
        }
    }
}
