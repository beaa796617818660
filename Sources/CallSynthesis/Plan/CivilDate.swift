/// A day of the Gregorian calendar, by its number from 1970-01-01.
struct CivilDate: Hashable, Comparable, Sendable {
    /// Days from 1970-01-01.
    let day: Int

    init(day: Int) {
        self.day = day
    }

    /// The day of a year, month (1 to 12) and day of the month (1 to 31).
    init(year: Int, month: Int, dayOfMonth: Int) {
        // Years begin in March here, so that a leap day comes last (Hinnant, days_from_civil).
        let year = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + dayOfMonth - 1
        day = 365 * year + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
    }

    /// 0 on Sundays to 6 on Saturdays; from 1970 on.
    var weekday: Int { (day + 4) % 7 }

    /// Year, month and day of the month; from 1970 on.
    var components: (year: Int, month: Int, dayOfMonth: Int) {
        let days = day + 719_468
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        return (
            year: era * 400 + yearOfEra + (month >= 10 ? 1 : 0),
            month: (month + 2) % 12 + 1,
            dayOfMonth: dayOfYear - (153 * month + 2) / 5 + 1
        )
    }

    static func < (left: CivilDate, right: CivilDate) -> Bool { left.day < right.day }
}

extension CivilDate: CustomStringConvertible {
    /// ISO 8601: `2026-01-31`.
    var description: String {
        let (year, month, dayOfMonth) = components
        return "\(year)-\(Digits.padded(month, 2))-\(Digits.padded(dayOfMonth, 2))"
    }
}
