/// Why the segments of one channel are where they are, frame by frame.
public struct ChannelTrace: Sendable {
    /// Sample frames of the recording from the start of one frame to that of the next.
    public let hopLength: Int
    /// The smoothed level of each frame, in hundredths of a dBFS.
    public internal(set) var levels: [Int16] = []
    /// The noise floor under it.
    public internal(set) var floors: [Int16] = []
    /// The level above which energy alone would call it speech.
    public internal(set) var thresholds: [Int16] = []
    /// Its score, in 256ths of a unit of log odds; or how far its level is over the threshold, in
    /// hundredths of a decibel, where energy decides.
    public internal(set) var scores: [Int16] = []
    /// What it is taken for.
    public internal(set) var verdicts: [FrameVerdict] = []
    /// The frames of each utterance.
    public internal(set) var utterances: [Range<Int>] = []
    /// The score that speech has to exceed.
    public internal(set) var leastScore = 0
}

extension ChannelTrace {
    /// A stretch of frames that sounded like speech, or rose over the energy threshold, and is in no utterance.
    public struct Rejection: Hashable, Sendable {
        /// Why.
        public enum Reason: String, Sendable {
            /// Speech by its frames, but shorter than an utterance may be.
            case tooShort
            /// Loud enough, but its score is too low.
            case notLikeSpeech
            /// In a steady tone.
            case tone
            /// In a dialled key.
            case key
            /// In music.
            case music
            /// No louder than what the other leg lets through.
            case crossTalk
        }

        /// The frames.
        public let frames: Range<Int>
        /// Why.
        public let reason: Reason
    }

    /// Everything that might have been taken for speech and was not, in order.
    public var rejections: [Rejection] {
        var rejections: [Rejection] = []
        var utterances = FrameIntervals(utterances)
        for frame in verdicts.indices where !utterances.contains(frame) {
            guard let reason = reason(frame) else { continue }
            if let last = rejections.last, last.reason == reason, last.frames.upperBound == frame {
                rejections[rejections.count - 1] = Rejection(
                    frames: last.frames.lowerBound..<frame + 1, reason: reason)
            } else {
                rejections.append(Rejection(frames: frame..<frame + 1, reason: reason))
            }
        }
        return rejections
    }

    private func reason(_ frame: Int) -> Rejection.Reason? {
        switch verdicts[frame] {
        case .quiet: levels[frame] > thresholds[frame] ? .notLikeSpeech : nil
        case .active: .tooShort
        case .tone: .tone
        case .key: .key
        case .music: levels[frame] > thresholds[frame] ? .music : nil
        case .crossTalk: .crossTalk
        }
    }
}
