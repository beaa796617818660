internal import CallFacts
internal import CallModel
internal import GRDB

extension RecordingIndex {
    /// Calls a closure with each call that meets the criteria, in the order in which they began, those
    /// of which nobody says when at the end. The closure must not use the index.
    ///
    /// - Throws: An ``IndexError``, or what the closure throws.
    public func forEachCall(
        meeting criteria: CallCriteria, _ body: (FoundCall) throws -> Void
    ) throws {
        try stream { database in
            for id in try database.calls(meeting: criteria) {
                if let call = try database.foundCall(id) { try body(call) }
            }
        }
    }
}

extension Database {
    /// The call of a recording; `nil` where nothing is said of it.
    func foundCall(_ id: Int64) throws -> FoundCall? {
        try value(CallQuery.listed, [id], FoundCall.init)
    }

    fileprivate func calls(meeting criteria: CallCriteria) throws -> [Int64] {
        guard let arguments = try arguments(criteria) else { return [] }
        let dialled = try criteria.digits.map { digits in
            Set(try rows(SegmentQuery.recordingsOfDigits, [digits]).map { $0[0] as Int64 })
        }
        let roster = criteria.isOutOfHours ? try Roster(self) : nil
        var found: [(started: Int64, id: Int64)] = []
        try cursor(CallQuery.matching, arguments).forEach { row in
            let (id, started): (Int64, Int64?) = (row[0], row[1])
            guard dialled?.contains(id) ?? true, criteria.isMet(byStart: started) else { return }
            if let roster {
                guard let started, let handler = row[3] as Int64?,
                    roster.isOffDuty(handler, at: started, or: { row[2] }) == true
                else { return }
            }
            found.append((started ?? .max, id))
        }
        return found.sorted { $0 < $1 }.map(\.id)
    }

    /// The arguments of ``CallQuery/matching``; `nil` where no party is known by that name or number.
    private func arguments(_ criteria: CallCriteria) throws -> StatementArguments? {
        let handlers = try criteria.filter.handler.map { try handlerIDs($0) }
        let caller = try criteria.filter.number.map { try numberID($0) }
        if handlers?.isEmpty == true || (criteria.filter.number != nil && caller == nil) {
            return nil
        }
        return [
            handlers?.first, handlers?.last, caller ?? nil,
            criteria.filter.from?.milliseconds, criteria.filter.to?.milliseconds,
            criteria.minimumDuration, criteria.maximumDuration, criteria.direction?.rawValue,
            criteria.minimumHandlerShare, criteria.maximumHandlerShare, criteria.asksForSilence,
            criteria.isOneSided, criteria.isCallerSilent, criteria.flag?.rawValue,
            criteria.minimumSilence, criteria.minimumOverlap, criteria.minimumOverlapDuration,
            criteria.minimumLongestSilence,
        ]
    }
}

extension CallCriteria {
    /// Whether a call that began then, in milliseconds since 1970-01-01 UTC, is on one of the days and
    /// in the hours.
    fileprivate func isMet(byStart started: Int64?) -> Bool {
        guard !weekdays.isEmpty || hours != nil else { return true }
        guard let time = started.flatMap({ clock.dayTime(at: Instant(milliseconds: $0)) }) else {
            return false
        }
        return (weekdays.isEmpty || weekdays.contains(time.weekday))
            && (hours?.contain(time) ?? true)
    }
}
