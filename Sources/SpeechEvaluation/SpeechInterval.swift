/// A stretch of speech on one channel, from `start` up to `end`, in seconds.
///
/// Times are in double precision, and frames are found from them by one division, as scorers of
/// speech activity commonly do. Of boundaries that are given in milliseconds one in ten lies on the
/// very centre of a frame, where rounding decides; so it decides as in those.
public struct SpeechInterval: Hashable, Sendable {
    /// Where it begins.
    public let start: Double
    /// Where it ends; not before `start`.
    public let end: Double

    /// How the end comes out of a start and a duration; the two are at most the last bit apart.
    public enum EndRounding: Sendable {
        /// The double nearest to the exact end: what a reference says.
        case exactSum
        /// The sum of two doubles: what a program computes from a hypothesis.
        case sumOfRounded
    }

    /// Creates an interval from times in microseconds, neither of them negative.
    public init(startMicroseconds: Int, durationMicroseconds: Int, rounding: EndRounding) {
        precondition(startMicroseconds >= 0 && durationMicroseconds >= 0)
        start = Self.seconds(startMicroseconds)
        switch rounding {
        case .exactSum: end = Self.seconds(startMicroseconds + durationMicroseconds)
        case .sumOfRounded: end = start + Self.seconds(durationMicroseconds)
        }
    }

    /// Creates an interval from its ends.
    init(start: Double, end: Double) {
        self.start = start
        self.end = end
    }

    /// The double nearest to a time, since both operands of the division are exact.
    private static func seconds(_ microseconds: Int) -> Double {
        Double(microseconds) / 1_000_000
    }
}

extension SpeechInterval: Comparable {
    /// Orders by start, then end.
    public static func < (left: SpeechInterval, right: SpeechInterval) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}

extension [SpeechInterval] {
    /// The intervals in order, those that overlap or lie less than `gap` seconds apart as one.
    func merged(closingGapsUnder gap: Double) -> [SpeechInterval] {
        var merged: [SpeechInterval] = []
        for interval in sorted() {
            if let last = merged.last, interval.start - last.end < gap {
                merged[merged.count - 1] = SpeechInterval(
                    start: last.start, end: Swift.max(last.end, interval.end))
            } else {
                merged.append(interval)
            }
        }
        return merged
    }
}
