/// Stretches of frames in rising order, asked frame by frame.
struct FrameIntervals {
    private var rest: ArraySlice<Range<Int>>
    /// The first that does not end before the frame that was asked for last.
    private var next: Range<Int>

    /// Behind all frames.
    private static let none = Int.max..<Int.max

    init(_ intervals: [Range<Int>]) {
        rest = intervals[...]
        next = rest.popFirst() ?? Self.none
    }

    /// Whether a frame lies in one of them; frames are asked for in rising order.
    @inline(__always)
    mutating func contains(_ frame: Int) -> Bool {
        while next.upperBound <= frame { next = rest.popFirst() ?? Self.none }
        return next.lowerBound <= frame
    }
}
