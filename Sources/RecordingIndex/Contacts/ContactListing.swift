internal import CallFacts
internal import GRDB

/// Makes contacts of what was counted.
struct ContactListing {
    let database: Database
    let count: ContactCount
    private var tail = PoissonTail()
    private var names: [Int64: (name: String, normalized: String)] = [:]

    init(database: Database, count: ContactCount) {
        self.database = database
        self.count = count
    }

    /// The pairs with the most surprising number of calls first.
    mutating func ranked(_ pairs: [ContactPair]) -> [ContactPair] {
        let ranked = pairs.map { pair in
            (pair: pair, surprise: surprise(pair), calls: count.pairs[pair]?.callCount ?? 0)
        }.sorted { left, right in
            (right.surprise, right.calls, left.pair.handler, left.pair.caller)
                < (left.surprise, left.calls, right.pair.handler, right.pair.caller)
        }
        return ranked.map(\.pair)
    }

    /// The contacts of pairs, each followed, where they are wanted, by those with near misses.
    mutating func contacts(
        _ pairs: some Sequence<ContactPair>, nearMisses: Bool
    ) throws -> [Contact] {
        var contacts: [Contact] = []
        for pair in pairs {
            contacts.append(try contact(pair))
            guard nearMisses else { continue }
            for near in ranked(try near(pair)) {
                contacts.append(try contact(near, near: pair))
            }
        }
        return contacts
    }

    private mutating func surprise(_ pair: ContactPair) -> Double {
        tail.surprise(
            of: count.pairs[pair]?.callCount ?? 0, expected: count.expected(pair))
    }

    private mutating func near(_ pair: ContactPair) throws -> [ContactPair] {
        let number = try party(pair.caller).normalized
        return try NearMiss.neighbors(of: number).compactMap { neighbor in
            guard let caller = try database.partyID(.number, neighbor) else { return nil }
            let near = ContactPair(handler: pair.handler, caller: caller)
            return count.pairs[near] == nil ? nil : near
        }
    }

    private mutating func contact(
        _ pair: ContactPair, near original: ContactPair? = nil
    ) throws -> Contact {
        let tally = count.pairs[pair] ?? ContactTally()
        let caller = try party(pair.caller).normalized
        let other = try original.map { try party($0.caller).normalized }
        return Contact(
            handler: try party(pair.handler).name, caller: caller, callCount: tally.callCount,
            inboundCount: tally.inboundCount, outboundCount: tally.outboundCount,
            handlerSpeech: tally.handlerSpeech, callerSpeech: tally.callerSpeech,
            duration: tally.duration, first: tally.first.map(Timestamp.init(milliseconds:)),
            last: tally.last.map(Timestamp.init(milliseconds:)),
            outOfHoursCount: tally.rosteredCount == 0 ? nil : tally.outOfHoursCount,
            expected: count.expected(pair), surprise: surprise(pair), nearMissOf: other,
            nearMiss: other.flatMap { NearMiss(of: $0, found: caller) })
    }

    private mutating func party(_ id: Int64) throws -> (name: String, normalized: String) {
        if let known = names[id] { return known }
        guard let row = try database.row(ContactQuery.party, [id]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "there is no party \(id)")
        }
        let party: (name: String, normalized: String) = (row["name"], row["normalized"])
        names[id] = party
        return party
    }
}
