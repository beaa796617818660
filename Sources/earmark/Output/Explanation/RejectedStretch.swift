import CallModel
import VoiceSegmentation

/// A stretch of one channel that might have been taken for speech and was not, as people are told
/// of it.
struct RejectedStretch: Hashable {
    /// The frames of the trace, from the first to the last that was rejected for this reason.
    var frames: Range<Int>
    /// Why.
    var reason: ChannelTrace.Rejection.Reason
}

extension RejectedStretch {
    /// The stretches of a channel, ordered by start.
    ///
    /// What only sounds unlike speech, but lies in a tone, in dialled keys or in music that was
    /// found, is rejected as that. Stretches of one reason are joined where nothing but a short gap,
    /// and no utterance, lies between them.
    ///
    /// - Parameters:
    ///   - trace: the trace of the channel.
    ///   - segments: the segments of the same channel, in order.
    ///   - gap: the longest gap that is passed over, in frames.
    /// - Returns: the stretches; those of different reasons can overlap.
    static func stretches(
        of trace: ChannelTrace, beside segments: [Segment], joiningWithin gap: Int
    ) -> [RejectedStretch] {
        let others = segments.compactMap { segment in
            Self(segment, hopLength: trace.hopLength)
        }
        var utterances = trace.utterances[...]
        var joined: [RejectedStretch] = []
        // The place in `joined` of the last stretch of each reason since the last utterance.
        var last: [ChannelTrace.Rejection.Reason: Int] = [:]
        for stretch in trace.rejections.flatMap({ Self.divide($0, among: others) }) {
            while let next = utterances.first, next.upperBound <= stretch.frames.lowerBound {
                utterances.removeFirst()
                last = [:]
            }
            if let place = last[stretch.reason],
                stretch.frames.lowerBound - joined[place].frames.upperBound <= gap
            {
                joined[place].frames = joined[place].frames.lowerBound..<stretch.frames.upperBound
            } else {
                last[stretch.reason] = joined.count
                joined.append(stretch)
            }
        }
        return joined
    }

    /// What a segment of another kind than speech says of its frames.
    private init?(_ segment: Segment, hopLength: Int) {
        switch segment.kind {
        case .speech: return nil
        case .tone: reason = .tone
        case .dtmf: reason = .key
        case .music: reason = .music
        }
        frames = segment.startSample / hopLength..<segment.endSample / hopLength
    }

    /// A rejection, in parts where some of it lies in segments of other kinds.
    private static func divide(
        _ rejection: ChannelTrace.Rejection, among others: [RejectedStretch]
    ) -> [RejectedStretch] {
        guard rejection.reason == .notLikeSpeech else {
            return [RejectedStretch(frames: rejection.frames, reason: rejection.reason)]
        }
        var parts: [RejectedStretch] = []
        var rest = rejection.frames
        for other in others where other.frames.overlaps(rest) {
            let inside = other.frames.clamped(to: rest)
            parts.append(
                RejectedStretch(
                    frames: rest.lowerBound..<inside.lowerBound, reason: .notLikeSpeech))
            parts.append(RejectedStretch(frames: inside, reason: other.reason))
            rest = inside.upperBound..<rest.upperBound
        }
        parts.append(RejectedStretch(frames: rest, reason: .notLikeSpeech))
        return parts.filter { !$0.frames.isEmpty }
    }
}
