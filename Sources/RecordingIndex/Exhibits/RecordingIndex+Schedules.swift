public import CallModel
internal import CustodyLog
internal import GRDB

extension RecordingIndex {
    /// The items on a schedule of a case; those that belong there and were never listed get the next
    /// numbers, by recording and part.
    ///
    /// An item keeps its number on every later schedule, also when it has another status by then, so
    /// that schedules that were handed on go on where the last one ended.
    ///
    /// - Returns: Everything that was ever listed there, by number.
    /// - Throws: An ``IndexError``; no number is given out then.
    public func schedule(
        _ schedule: Schedule, of caseID: CaseID, actor: Operator
    ) throws(IndexError) -> [ScheduledItem] {
        try write { database in
            let new = try database.items(of: caseID).filter {
                $0.status.schedule == schedule && $0.scheduleNumber == nil
            }
            var written = NewRows()
            for item in new {
                guard let id = item.id?.rawValue else { continue }
                try database.execute(
                    ScheduleQuery.allocate,
                    [
                        caseID.rawValue, schedule.rawValue, id,
                        try database.now.text, actor.account,
                    ])
                written.add(schedule.numberKind, id)
            }
            if !new.isEmpty {
                try database.record(
                    CustodyAct(
                        kind: .alteration, caseReference: try database.reference(of: caseID),
                        subjects: CustodySubjects(Set(new.map(\.contentHash)))),
                    sealing: written, by: actor)
            }
            return try database.scheduledItems(schedule, of: caseID)
        }
    }

    /// What was listed on a schedule of a case so far, by number; gives out no new ones.
    public func scheduledItems(
        _ schedule: Schedule, of caseID: CaseID
    ) throws(IndexError) -> [ScheduledItem] {
        try read { try $0.scheduledItems(schedule, of: caseID) }
    }
}

extension Database {
    fileprivate func scheduledItems(
        _ schedule: Schedule, of caseID: CaseID
    ) throws -> [ScheduledItem] {
        try rows(ScheduleQuery.items, [caseID.rawValue, schedule.rawValue]).map {
            ScheduledItem(
                number: $0["number"], item: try CaseItem($0),
                scheduledAt: Timestamp(text: $0["scheduled_at"]))
        }
    }
}

extension Schedule {
    /// What its numbers are among rows that are sealed.
    var numberKind: RowKind {
        switch self {
        case .nonSensitive: .nonSensitiveNumber
        case .sensitive: .sensitiveNumber
        }
    }
}
