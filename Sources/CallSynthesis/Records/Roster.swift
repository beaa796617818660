/// The roster: a row for each handler and shift, times in London.
enum Roster {
    private static let columns = ["handler", "extension", "team", "shift", "start", "end"]

    /// Every shift of the days of the calls, from that in which the first begins.
    static func text(_ calls: [PlannedCall]) -> String {
        var table = CSVTable(columns: columns)
        guard let first = calls.first, let last = calls.last else { return table.text }
        let days = Rota.shift(at: first.started).date.day...last.started.date.day
        for date in days.map(CivilDate.init(day:)) {
            for shift in Shift.allCases {
                let team = Rota.team(on: date, shift)
                for member in 0..<Rota.teamSize {
                    let handler = Rota.handler(member, ofTeam: team)
                    table.append([
                        .text(handler.name), .text(handler.deskExtension),
                        .text("ABCD".dropFirst(team).prefix(1).description), .text("\(shift)"),
                        .text(LondonTime(date, hour: shift.hours.lowerBound).description),
                        .text(LondonTime(date, hour: shift.hours.upperBound).description),
                    ])
                }
            }
        }
        return table.text
    }
}
