/// The state machine that makes utterances of active and inactive frames.
///
/// An utterance begins with an active frame and outlives its last one by the hangover; if another
/// active frame comes in that time, it goes on. One that was too short is forgotten.
struct UtteranceTracker {
    private enum State {
        /// Nobody speaks.
        case silent
        /// Somebody has spoken from the first of these frames to the last one.
        case speaking(Range<Int>)
    }

    private let parameters: SegmentationParameters
    private var state = State.silent

    init(parameters: SegmentationParameters) {
        precondition(
            parameters.leadIn + parameters.leadOut < parameters.hangover,
            "what is added to utterances must not make them meet")
        self.parameters = parameters
    }

    /// Takes the next active frame; returns the frames of an utterance that has ended before it.
    @inline(__always)
    mutating func advance(toActive frame: Int) -> Range<Int>? {
        switch state {
        case .silent:
            state = .speaking(frame..<frame + 1)
            return nil
        case .speaking(let frames) where frame - frames.upperBound < parameters.hangover:
            state = .speaking(frames.lowerBound..<frame + 1)
            return nil
        case .speaking(let frames):
            state = .speaking(frame..<frame + 1)
            return utterance(frames, frameCount: frame)
        }
    }

    /// After the last of so many frames: the frames of an utterance that had not ended.
    mutating func finish(frameCount: Int) -> Range<Int>? {
        guard case .speaking(let frames) = exchange(&state, with: .silent) else { return nil }
        return utterance(frames, frameCount: frameCount)
    }

    private func utterance(_ active: Range<Int>, frameCount: Int) -> Range<Int>? {
        guard active.count >= parameters.minimumLength else { return nil }
        let start = max(0, active.lowerBound - parameters.leadIn)
        return start..<min(frameCount, active.upperBound + parameters.leadOut)
    }
}
