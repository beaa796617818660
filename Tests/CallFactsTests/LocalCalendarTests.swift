import CallFacts
import Testing

struct LocalCalendarTests {
    private func instant(_ text: String) throws -> Instant { try #require(Instant(text)) }

    @Test(arguments: [
        ("2026-03-29T00:59:59.999Z", "2026-03-29", "2026-03-23", 3_599_999),
        // The clocks go forward.
        ("2026-03-29T01:00:00.000Z", "2026-03-29", "2026-03-23", 7_200_000),
        ("2026-03-29T23:00:00.000Z", "2026-03-30", "2026-03-30", 0),
        // They go back.
        ("2026-10-25T00:30:00.000Z", "2026-10-25", "2026-10-19", 5_400_000),
        ("2026-10-25T01:30:00.000Z", "2026-10-25", "2026-10-19", 5_400_000),
        ("2026-10-26T00:00:00.000Z", "2026-10-26", "2026-10-26", 0),
        ("1969-12-31T22:00:00.000Z", "1969-12-31", "1969-12-29", 82_800_000),
    ])
    func daysAndWeeksAreThoseOfTheZone(
        text: String, date: String, week: String, timeOfDay: Int
    ) throws {
        var calendar = try #require(LocalCalendar(zone: "Europe/London"))
        let instant = try instant(text)
        for _ in 0..<2 {  // The second time from what is known.
            #expect(calendar.date(of: instant) == date)
            #expect(calendar.week(of: instant) == week)
            #expect(calendar.timeOfDay(at: instant) == timeOfDay)
        }
    }

    @Test func weeksBeginAtMidnightOfTheZone() throws {
        var calendar = try #require(LocalCalendar(zone: "Europe/London"))
        let weeks = calendar.weeks(
            from: try instant("2026-03-28T12:00:00.000Z"),
            through: try instant("2026-03-30T12:00:00.000Z"))
        #expect(
            weeks.map(\.description) == [
                "2026-03-23T00:00:00.000Z", "2026-03-29T23:00:00.000Z", "2026-04-05T23:00:00.000Z",
            ])
    }

    @Test func withoutAZoneItIsUTC() throws {
        var calendar = try #require(LocalCalendar(zone: nil))
        #expect(calendar.timeOfDay(at: try instant("2026-07-01T12:00:00.000Z")) == 43_200_000)
        let nowhere = LocalCalendar(zone: "Nowhere/Else")
        #expect(nowhere == nil)
    }
}
