/// Finds steady tones, which are no speech however loud: ringing, busy, beeps.
///
/// A steady tone keeps its level and its brightness within narrow bounds over more frames than a
/// voice can, and its samples rise no further above their mean than two sines do: even hiss does.
struct SteadyTones {
    private let parameters: SegmentationParameters
    /// Where a tone holds, without margins, as far as it has been looked for.
    private var tones: [Range<Int>] = []
    /// The tone that has not ended yet.
    private var current: Range<Int>?
    /// The frame to look at next.
    private var probe: Int

    init(parameters: SegmentationParameters) {
        self.parameters = parameters
        // No tone can hide between two probes that are its minimum length apart.
        probe = parameters.toneMinimumLength - 1
    }

    /// Looks for tones in what has come of a channel, to its end where it is complete.
    mutating func advance(_ channel: ChannelLevels, isComplete: Bool) {
        // Whether a frame is steady depends on those around it.
        let end = channel.frameCount - (isComplete ? 0 : parameters.toneRadius + 3)
        func isSteady(_ frame: Int) -> Bool {
            channel.isSteady(around: frame, parameters: parameters)
        }
        while current != nil || probe < end {
            if current == nil {
                guard isSteady(probe) else {
                    probe += parameters.toneMinimumLength
                    continue
                }
                var start = probe
                while start > 0, isSteady(start - 1) { start -= 1 }
                current = start..<probe + 1
            }
            guard var tone = current else { return }
            while tone.upperBound < end, isSteady(tone.upperBound) {
                tone = tone.lowerBound..<tone.upperBound + 1
            }
            current = tone
            guard tone.upperBound < end || isComplete else { return }
            if tone.count >= parameters.toneMinimumLength { tones.append(tone) }
            current = nil
            probe = tone.upperBound + parameters.toneMinimumLength
        }
    }

    /// The first frame whose details will be asked for again.
    var firstFrame: Int {
        (current?.upperBound ?? probe - parameters.toneMinimumLength) - parameters.toneRadius - 1
    }

    /// The tones of a channel of so many frames, with what belongs to their switching on and off.
    func intervals(frameCount: Int) -> [Range<Int>] {
        let margin = parameters.toneMargin
        return
            tones
            .map { max(0, $0.lowerBound - margin)..<min(frameCount, $0.upperBound + margin) }
            .joined(closing: parameters.toneGap)
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

extension Collection<Int8> {
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
