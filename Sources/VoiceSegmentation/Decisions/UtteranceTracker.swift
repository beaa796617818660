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
    private var frame = 0

    init(parameters: SegmentationParameters) {
        precondition(
            parameters.leadIn + parameters.leadOut < parameters.hangover,
            "what is added to utterances must not make them meet")
        self.parameters = parameters
    }

    /// Takes the next frame; returns the frames of an utterance that has just ended.
    mutating func advance(isActive: Bool) -> Range<Int>? {
        defer { frame += 1 }
        switch state {
        case .silent:
            if isActive { state = .speaking(frame..<frame + 1) }
            return nil
        case .speaking(let frames) where isActive:
            state = .speaking(frames.lowerBound..<frame + 1)
            return nil
        case .speaking(let frames):
            guard frame + 1 - frames.upperBound >= parameters.hangover else { return nil }
            state = .silent
            return utterance(frames, frameCount: .max)
        }
    }

    /// After the last frame: the frames of an utterance that had not ended.
    mutating func finish() -> Range<Int>? {
        guard case .speaking(let frames) = exchange(&state, with: .silent) else { return nil }
        return utterance(frames, frameCount: frame)
    }

    private func utterance(_ active: Range<Int>, frameCount: Int) -> Range<Int>? {
        guard active.count >= parameters.minimumLength else { return nil }
        let start = max(0, active.lowerBound - parameters.leadIn)
        return start..<min(frameCount, active.upperBound + parameters.leadOut)
    }
}
