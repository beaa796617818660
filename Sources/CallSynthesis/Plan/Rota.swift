/// Who works when: four teams, of which three work each day and one is off.
///
/// A team has an early, a free, a night and a late day, and begins again.
enum Rota {
    /// How many handlers a team has.
    static let teamSize = 6
    /// How many teams there are.
    static let teamCount = 4

    /// The day and shift to which a moment belongs; a night belongs to the day on which it begins.
    static func shift(at time: LondonTime) -> (date: CivilDate, shift: Shift) {
        switch time.hour {
        case ..<6: (CivilDate(day: time.date.day - 1), .night)
        case ..<14: (time.date, .early)
        case ..<22: (time.date, .late)
        default: (time.date, .night)
        }
    }

    /// The team, 0 to 3, that works in a shift.
    static func team(on date: CivilDate, _ shift: Shift) -> Int {
        (date.day + shift.rawValue) % teamCount
    }

    /// The team that is off all day.
    static func teamOff(on date: CivilDate) -> Int {
        (date.day + Shift.allCases.count) % teamCount
    }

    /// A member of a team, 0 to 5.
    static func handler(_ member: Int, ofTeam team: Int) -> Handler {
        Handler(number: team * teamSize + member + 1)
    }
}
