/// Stretches of frames in rising order, asked frame by frame.
struct FrameIntervals {
    private(set) var intervals: [Range<Int>]
    private var next = 0

    init(_ intervals: [Range<Int>]) {
        self.intervals = intervals
    }

    /// Whether a frame lies in one of them; frames are asked for in rising order.
    mutating func contains(_ frame: Int) -> Bool {
        while next < intervals.count, intervals[next].upperBound <= frame { next += 1 }
        return next < intervals.count && intervals[next].contains(frame)
    }
}
