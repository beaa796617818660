/// The weekday and the time of day that a clock shows.
public struct DayTime: Hashable, Sendable {
    /// The day of the week.
    public let weekday: Weekday
    /// Minutes since midnight by the clock, from 0 to 1439.
    public let minute: Int

    /// What is shown so many milliseconds after 1970-01-01 00:00, which was a Thursday.
    init(millisecondsShown milliseconds: Int64) {
        let minutes = Int((Double(milliseconds) / 60_000).rounded(.down))
        let remainder = minutes % 1440
        minute = remainder < 0 ? remainder + 1440 : remainder
        let day = ((minutes - minute) / 1440 + 3) % 7
        weekday = Weekday.allCases[day < 0 ? day + 7 : day]
    }
}

extension Clock {
    /// What a right clock in the zone shows at a moment; `nil` where the zone is not known.
    public func dayTime(at instant: Instant) -> DayTime? {
        offset(at: instant.milliseconds).map {
            DayTime(millisecondsShown: instant.milliseconds + $0)
        }
    }
}
