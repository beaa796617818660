/// A part of the day, by the clock: `22:00-06:00` is over midnight.
public struct DayHours: Hashable, Sendable {
    private let first: Int
    private let end: Int

    /// Reads two times of day, `HH:MM` or `HH`; `nil` for anything else, and for two that are equal.
    public init?(_ text: String) {
        let times = text.split(separator: "-", omittingEmptySubsequences: false)
        guard times.count == 2, let first = Self.minute(times[0]), let end = Self.minute(times[1]),
            first != end, first < 1440
        else { return nil }
        (self.first, self.end) = (first, end)
    }

    /// Whether it is that time of day: from the first, and before the second.
    public func contain(_ time: DayTime) -> Bool {
        first < end
            ? (first..<end).contains(time.minute) : time.minute >= first || time.minute < end
    }

    private static func minute(_ text: Substring) -> Int? {
        let fields = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(fields.count),
            fields.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }),
            let hour = Int(fields[0]), let minute = fields.count == 2 ? Int(fields[1]) : 0,
            minute < 60, hour * 60 + minute <= 1440
        else { return nil }
        return hour * 60 + minute
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
