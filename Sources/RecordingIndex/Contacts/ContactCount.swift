internal import GRDB

/// All calls of a period, counted by handler and number.
struct ContactCount {
    private(set) var pairs: [ContactPair: ContactTally] = [:]
    private(set) var callCount = 0
    private var callsOfHandler: [Int64: Int] = [:]
    private var callsOfCaller: [Int64: Int] = [:]

    init(_ database: Database, from: Int64?, to: Int64?) throws {
        let roster = try Roster(database)
        try database.cursor(ContactQuery.calls, [from, to]).forEach { row in
            let pair = ContactPair(handler: row[0], caller: row[1])
            callCount += 1
            callsOfHandler[pair.handler, default: 0] += 1
            callsOfCaller[pair.caller, default: 0] += 1
            var tally = pairs.removeValue(forKey: pair) ?? ContactTally()
            tally.add(row)
            let isOffDuty = try (row[2] as Int64?).flatMap { started in
                try roster.isOffDuty(pair.handler, at: started) {
                    try database.row(ContactQuery.laterStart, [row[8] as Int64])?[0]
                }
            }
            if let isOffDuty {
                tally.rosteredCount += 1
                tally.outOfHoursCount += isOffDuty ? 1 : 0
            }
            pairs[pair] = tally
        }
    }

    /// How many calls of a pair are to be expected where callers come to handlers by chance.
    func expected(_ pair: ContactPair) -> Double {
        let handler = callsOfHandler[pair.handler] ?? 0
        let caller = callsOfCaller[pair.caller] ?? 0
        return Double(handler) * Double(caller) / Double(callCount)
    }
}
