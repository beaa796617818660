/// A time as somebody wrote it down, and the moment in UTC that it comes to.
public struct CallTime: Hashable, Sendable {
    /// What keeps a local time from being one moment.
    public enum Doubt: String, Hashable, Sendable {
        /// The clock showed it twice, in the hour that autumn repeats.
        case repeatedHour
        /// The clock never showed it, in the hour that spring leaves out.
        case skippedHour
    }

    /// As it is written.
    public let text: String
    /// The moment in UTC; where there is doubt, the earlier of two.
    public let instant: Instant
    /// Where there is doubt, the later of the two moments.
    public let alternative: Instant?
    /// What keeps it from being one moment; `nil` as a rule.
    public let doubt: Doubt?
    /// The zone of the clock, where the text does not say itself how far it is from UTC.
    public let zone: String?

    /// Reads a time by a clock.
    ///
    /// - Parameters:
    ///   - text: The time. Without a pattern: ISO 8601 with `T` or a space, with or without fraction
    ///     and offset; or seconds, milliseconds or microseconds since 1970 (10, 13 or 16 digits).
    ///   - pattern: How it is written, where it is written otherwise.
    ///   - clock: The clock by which it was written.
    /// - Throws: `notATime`, or `noZone` where it is local and nobody knows where.
    public init(
        _ text: String, pattern: TimePattern? = nil, clock: Clock
    ) throws(CallTimeError) {
        if pattern == nil, let epoch = Self.epochMilliseconds(text) {
            self.init(text, at: clock.corrected(epoch))
            return
        }
        let found = (pattern ?? .iso8601).read(text)
        guard let found, let shown = found.reading.millisecondsShown else {
            throw .notATime(text)
        }
        if let offset = found.offset {
            self.init(text, at: clock.corrected(shown - offset))
            return
        }
        guard let moments = clock.moments(ofMillisecondsShown: shown) else { throw .noZone(text) }
        let doubt: Doubt? =
            moments.second == nil ? nil : moments.isReal ? .repeatedHour : .skippedHour
        self.init(
            text, at: moments.first, or: moments.second, doubt: doubt, zone: clock.zone)
    }

    /// Wraps a time that was read before, and is no more known of.
    public init(
        at instant: Instant, or alternative: Instant?, doubt: Doubt?, zone: String?
    ) {
        self.init(instant.description, at: instant, or: alternative, doubt: doubt, zone: zone)
    }

    private init(
        _ text: String, at instant: Instant, or alternative: Instant? = nil,
        doubt: Doubt? = nil, zone: String? = nil
    ) {
        self.text = text
        self.instant = instant
        self.alternative = alternative
        self.doubt = doubt
        self.zone = zone
    }

    private static func epochMilliseconds(_ text: String) -> Int64? {
        let whole = text.prefix { $0 != "." }
        guard whole.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let number = Int64(whole)
        else { return nil }
        return switch whole.count {
        case 10: number * 1000
        case 13: number
        case 16: number / 1000
        default: nil
        }
    }
}
