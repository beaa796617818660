/// A moment in UTC, in milliseconds since 1970-01-01.
public struct Instant: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970-01-01 UTC.
    public let milliseconds: Int64

    /// Wraps milliseconds since 1970-01-01 UTC.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// Reads what ``description`` writes; `nil` for any other text.
    public init?(_ text: String) {
        guard text.utf8.last == UInt8(ascii: "Z"), let found = TimePattern.iso8601.read(text),
            let milliseconds = found.reading.millisecondsShown
        else { return nil }
        self.milliseconds = milliseconds
    }

    /// Orders by time.
    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }
}

extension Instant: CustomStringConvertible {
    /// ISO 8601, UTC: `2026-01-31T09:30:00.000Z`.
    public var description: String {
        let local = ClockReading(millisecondsShown: milliseconds)
        let time = [local.hour, local.minute, local.second].map { Self.padded($0, 2) }
        return "\(Self.padded(local.year, 4))-\(Self.padded(local.month, 2))-"
            + "\(Self.padded(local.day, 2))T\(time.joined(separator: ":"))"
            + ".\(Self.padded(local.millisecond, 3))Z"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
