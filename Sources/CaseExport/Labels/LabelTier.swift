import CallModel

/// Segments of one channel that do not overlap, in order: what Praat and ELAN call a tier.
struct LabelTier {
    /// What it is called; no two of a recording are called alike.
    var name: String
    /// The channel, from 1.
    var channel: Int
    /// The segments, by their starts.
    var segments: [Segment] = []
}

extension LabelledRecording {
    /// A tier for each channel, also where it has no segment, and further ones where segments of a
    /// channel overlap.
    var tiers: [LabelTier] {
        (1...max(1, channelCount)).flatMap(tiers(ofChannel:))
    }

    private func tiers(ofChannel channel: Int) -> [LabelTier] {
        let name = name(ofChannel: channel)
        var tiers = [LabelTier(name: name, channel: channel)]
        for segment in heard where segment.channel == channel {
            let free = tiers.firstIndex {
                ($0.segments.last?.endSample ?? 0) <= segment.startSample
            }
            if let free {
                tiers[free].segments.append(segment)
            } else {
                tiers.append(
                    LabelTier(
                        name: "\(name) (\(tiers.count + 1))", channel: channel,
                        segments: [segment]))
            }
        }
        return tiers
    }
}
