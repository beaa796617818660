/// The time that a clock in London shows at a moment.
struct LondonTime: Hashable, Sendable {
    /// The day there.
    let date: CivilDate
    /// Seconds since midnight by the clock.
    let secondOfDay: Int

    /// The time at a number of seconds since 1970-01-01 UTC.
    init(epochSecond: Int) {
        let shown = epochSecond + (Self.isSummer(epochSecond) ? 3600 : 0)
        date = CivilDate(day: shown / 86_400)
        secondOfDay = shown % 86_400
    }

    /// A time on a day, which may lie beyond its end.
    init(_ date: CivilDate, hour: Int) {
        self.date = CivilDate(day: date.day + hour / 24)
        secondOfDay = hour % 24 * 3600
    }

    /// The hour, 0 to 23.
    var hour: Int { secondOfDay / 3600 }

    /// British Summer Time: from 01:00 UTC on the last Sunday of March to that of October.
    private static func isSummer(_ epochSecond: Int) -> Bool {
        let year = CivilDate(day: epochSecond / 86_400).components.year
        let change = [3, 10].map { month in
            let last = CivilDate(year: year, month: month, dayOfMonth: 31)
            return (last.day - last.weekday) * 86_400 + 3600
        }
        return epochSecond >= change[0] && epochSecond < change[1]
    }

    private var fields: [String] {
        [hour, secondOfDay / 60 % 60, secondOfDay % 60].map { Digits.padded($0, 2) }
    }

    /// As in the name of a recording: `20260131-093000`.
    var compact: String {
        date.description.filter { $0 != "-" } + "-" + fields.joined()
    }
}

extension LondonTime: CustomStringConvertible {
    /// As in a log: `2026-01-31 09:30:00`.
    var description: String { "\(date) \(fields.joined(separator: ":"))" }
}
