/// A yes or no for each frame of one channel.
struct SpeechMask: Hashable {
    /// One value a frame.
    private(set) var frames: [Bool]

    /// Yes where the centre of a frame lies inside an interval.
    init(speechIn intervals: [SpeechInterval], frameCount: Int) {
        frames = Array(repeating: false, count: frameCount)
        for interval in intervals { mark(from: interval.start, to: interval.end) }
    }

    /// Yes where the centre of a frame is within `collar` seconds of either end of an interval.
    init(within collar: Double, ofBoundariesOf intervals: [SpeechInterval], frameCount: Int) {
        frames = Array(repeating: false, count: frameCount)
        for interval in intervals {
            for boundary in [interval.start, interval.end] {
                mark(from: boundary - collar, to: boundary + collar)
            }
        }
    }

    private mutating func mark(from start: Double, to end: Double) {
        let first = FrameGrid.firstFrame(at: start)
        let past = min(FrameGrid.firstFrame(at: end), frames.count)
        guard first < past else { return }
        for frame in first..<past { frames[frame] = true }
    }
}
