/// Frames of 10 ms; frame `k` is where its centre is, at (k + 1/2) * 10 ms.
enum FrameGrid {
    /// From one frame to the next, in seconds.
    static let hop = 0.01

    /// The first frame whose centre is at `time` or later; 0 for times before the recording.
    static func firstFrame(at time: Double) -> Int {
        max(0, Int((time / hop - 0.5).rounded(.up)))
    }

    /// How many whole frames a duration in seconds has, of which rounding can cost the last one:
    /// 0.29 s has 28.
    static func frameCount(of duration: Double) -> Int {
        Int(duration / hop)
    }
}
