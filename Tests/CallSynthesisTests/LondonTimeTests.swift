import Foundation
import Testing

@testable import CallSynthesis

struct LondonTimeTests {
    @Test func clockIsThatOfLondonAtEveryHourOfThreeYears() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "Europe/London"))
        let start = CivilDate(year: 2026, month: 1, dayOfMonth: 1).day * 86_400
        for hour in stride(from: 0, to: 3 * 8766, by: 1) {
            let second = start + hour * 3600 + 1799
            let time = LondonTime(epochSecond: second)
            let shown = calendar.dateComponents(
                [.year, .month, .day, .hour, .minute, .second],
                from: Date(timeIntervalSince1970: TimeInterval(second)))
            let (year, month, dayOfMonth) = time.date.components
            try #require(
                [year, month, dayOfMonth, time.hour] == [
                    shown.year, shown.month, shown.day, shown.hour,
                ])
        }
    }

    @Test func textsAreThoseOfNamesAndLogs() {
        let time = LondonTime(epochSecond: 1_772_658_902)
        #expect(time.compact == "20260304-211502")
        #expect(time.description == "2026-03-04 21:15:02")
    }

    @Test func hoursBeyondADayAreOnTheNext() {
        let date = CivilDate(year: 2026, month: 12, dayOfMonth: 31)
        #expect(LondonTime(date, hour: 30).description == "2027-01-01 06:00:00")
    }
}
