/// The days and weeks of a zone, for questions that are asked by them.
public struct LocalCalendar: Sendable {
    private let clock: Clock
    /// How far local time is ahead of UTC, by the day of UTC; `nil` for days on which that changes.
    private var offsets: [Int64: Int64?] = [:]

    private static let day: Int64 = 86_400_000

    /// Takes a zone by its IANA name; UTC without one. `nil` when there is no such zone.
    public init?(zone: String?) {
        guard let clock = Clock(zone: zone ?? "GMT") else { return nil }
        self.clock = clock
    }

    /// The date at a moment: `2026-03-04`.
    public mutating func date(of instant: Instant) -> String {
        Self.date(ofDay: Self.floor(shown(at: instant)))
    }

    /// The date of the Monday on which the week of a moment begins.
    public mutating func week(of instant: Instant) -> String {
        Self.date(ofDay: monday(before: shown(at: instant)))
    }

    /// When the weeks begin that a span of time touches, and when the last of them ends.
    public mutating func weeks(from first: Instant, through last: Instant) -> [Instant] {
        let (start, end) = (monday(before: shown(at: first)), monday(before: shown(at: last)))
        return stride(from: start, through: end + 7 * Self.day, by: Int(7 * Self.day)).map {
            // Midnight may be shown twice, or not at all; what comes first is meant.
            clock.moments(ofMillisecondsShown: $0)?.first ?? Instant(milliseconds: $0)
        }
    }

    /// How many milliseconds of the day have passed at a moment, by the clock on the wall.
    public mutating func timeOfDay(at instant: Instant) -> Int {
        let shown = shown(at: instant)
        return Int(shown - Self.floor(shown))
    }

    /// What a clock of the zone shows, in milliseconds since it showed 1970-01-01 00:00.
    private mutating func shown(at instant: Instant) -> Int64 {
        let moment = instant.milliseconds
        let day = Self.floor(moment)
        if let known = offsets[day] { return moment + (known ?? offset(at: moment)) }
        // No zone changes its offset twice in a day.
        let (before, after) = (offset(at: day), offset(at: day + Self.day - 1))
        offsets[day] = .some(before == after ? before : nil)
        return moment + (before == after ? before : offset(at: moment))
    }

    /// By how many milliseconds local time is ahead of UTC; the zone is known.
    private func offset(at milliseconds: Int64) -> Int64 { clock.offset(at: milliseconds) ?? 0 }

    private func monday(before shown: Int64) -> Int64 {
        // 1970-01-01 was a Thursday, three days after a Monday.
        let shift = 3 * Self.day
        let week = 7 * Self.day
        return Self.floor(shown + shift, to: week) - shift
    }

    private static func floor(_ number: Int64, to step: Int64 = day) -> Int64 {
        let rest = number % step
        return number - (rest < 0 ? rest + step : rest)
    }

    private static func date(ofDay shown: Int64) -> String {
        String(Instant(milliseconds: shown).description.prefix(10))
    }
}
