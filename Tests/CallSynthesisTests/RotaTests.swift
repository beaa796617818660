import Testing

@testable import CallSynthesis

struct RotaTests {
    private let days = (20_000..<20_008).map(CivilDate.init(day:))

    @Test func threeTeamsWorkEachDayAndTheFourthIsOff() {
        for date in days {
            let teams = Shift.allCases.map { Rota.team(on: date, $0) } + [Rota.teamOff(on: date)]
            #expect(Set(teams).count == Rota.teamCount)
        }
    }

    @Test func everyTeamRestsEightHoursBetweenShifts() {
        for team in 0..<Rota.teamCount {
            let shifts = days.flatMap { date in
                Shift.allCases.filter { Rota.team(on: date, $0) == team }.map { shift in
                    24 * date.day + shift.hours.lowerBound..<24 * date.day + shift.hours.upperBound
                }
            }
            #expect(shifts.count >= 6)
            for (shift, next) in zip(shifts, shifts.dropFirst()) {
                #expect(next.lowerBound - shift.upperBound >= 8)
            }
        }
    }

    @Test func nightBelongsToTheDayOnWhichItBegins() {
        let date = days[0]
        let (found, shift) = Rota.shift(at: LondonTime(date, hour: 29))
        #expect(found == date)
        #expect(shift == .night)
    }
}
