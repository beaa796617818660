import CallFacts
import Testing

/// Weekday and time of day by a clock on a wall.
struct DayTimeTests {
    private let london = Clock(zone: "Europe/London") ?? .unknown

    @Test(arguments: [
        ("1970-01-01T00:00:00.000Z", Weekday.thursday, 60),
        ("2026-03-29T00:59:59.999Z", .sunday, 59), ("2026-03-29T01:00:00.000Z", .sunday, 120),
        ("2026-10-25T00:30:00.000Z", .sunday, 90), ("2026-10-25T01:30:00.000Z", .sunday, 90),
        ("2026-07-03T23:15:00.000Z", .saturday, 15), ("1969-12-28T10:00:00.000Z", .sunday, 660),
    ])
    func clockShowsItsZone(text: String, weekday: Weekday, minute: Int) throws {
        let instant = try #require(Instant(text))
        let shown = try #require(london.dayTime(at: instant))
        #expect(shown.weekday == weekday)
        #expect(shown.minute == minute)
    }

    @Test func clockOfWhichNothingIsKnownShowsNothing() {
        #expect(Clock.unknown.dayTime(at: Instant(milliseconds: 0)) == nil)
    }

    @Test func hoursMayBeOverMidnight() throws {
        let utc = try #require(Clock(zone: "UTC"))
        let times = (0..<24).compactMap { utc.dayTime(at: Instant(milliseconds: $0 * 3_600_000)) }
        #expect(times.map(\.minute) == (0..<24).map { $0 * 60 })
        func hours(within text: String) throws -> [Int] {
            let hours = try #require(DayHours(text))
            return times.filter(hours.contain).map { $0.minute / 60 }
        }
        #expect(try hours(within: "22:00-06:00") == [0, 1, 2, 3, 4, 5, 22, 23])
        #expect(try hours(within: "9-17") == Array(9..<17))
        #expect(try hours(within: "18:30-24:00") == Array(19..<24))
    }

    @Test(arguments: [
        "", "9", "9-9", "25-26", "9:60-10", "24-3", "9-", "9-10-11", "-1-3", "9:0x-10",
    ])
    func otherTextIsNoHours(text: String) {
        #expect(DayHours(text) == nil)
    }
}
