import CallModel
import VoiceSegmentation

/// Says in plain words why something begins, ends, or is left out.
struct PlainReasons {
    /// What decided.
    var parameters: SegmentationParameters
    /// How long a frame lasts, in sample frames.
    var hopLength: Int
    /// Sample frames a second.
    var sampleRate: Int

    /// Why a stretch is in no utterance.
    func reason(_ reason: ChannelTrace.Rejection.Reason) -> String {
        switch reason {
        case .tooShort: "shorter than \(milliseconds(parameters.minimumLength))"
        case .notLikeSpeech: "loud enough, but not like speech"
        case .tone: "steady tone"
        case .key: "dialled key"
        case .music: "music"
        case .crossTalk: "cross-talk from the other channel"
        }
    }

    /// Why an utterance begins, with so many frames added before the first frame of speech.
    func onset(added: Int) -> String {
        "speech begins: \(measure) over its threshold" + remark(added, "before")
    }

    /// Why an utterance ends, with so many frames added behind the last frame of speech: `next` is
    /// what the frame behind that one is taken for, of `rest` frames until the recording ends.
    func offset(next: FrameVerdict?, rest: Int, added: Int) -> String {
        let end =
            switch next {
            case nil: "the recording ends"
            case .tone: "a steady tone follows"
            case .key: "a dialled key follows"
            case .music: "music follows"
            case .crossTalk: "cross-talk from the other channel follows"
            case .quiet, .active:
                rest < parameters.hangover
                    ? "\(measure) under its threshold until the recording ends"
                    : "\(measure) under its threshold for \(milliseconds(parameters.hangover))"
            }
        return "speech ends: \(end)" + remark(added, "behind")
    }

    private var measure: String {
        switch parameters.decision {
        case .classifier: "score"
        case .energy: "level"
        }
    }

    /// A frame to round up with is not worth a word.
    private func remark(_ added: Int, _ side: String) -> String {
        added > 1 ? " (\(milliseconds(added)) added \(side))" : ""
    }

    private func milliseconds(_ frames: Int) -> String {
        let time = SampleTime(sampleCount: frames * hopLength, sampleRate: sampleRate)
        return "\(time.milliseconds) ms"
    }
}
