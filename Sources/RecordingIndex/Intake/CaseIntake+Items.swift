internal import CallModel
internal import GRDB

extension CaseIntake {
    /// Enters an exhibit, or that one was withdrawn.
    mutating func take(_ received: ReceivedExhibit) throws {
        let mark = received.mark
        let key: StatementArguments = [mark.initials, mark.number]
        if let held = try database.row(ExhibitQuery.ofMark, key).map(Exhibit.init) {
            return try compare(received, with: held)
        }
        guard try database.row(ExhibitQuery.wasDisposedOf, key) == nil else {
            return contradict("\(mark) was the mark of something that was disposed of here")
        }
        let item = try item(received.item)
        if received.withdrawal == nil, let other = try database.markInForce(of: item) {
            return contradict(
                "\(name(of: received.item)) is produced as \(other) here, and not as \(mark)")
        }
        let withdrawal = received.withdrawal
        try database.execute(
            ExhibitQuery.insertReceived,
            [
                item.rawValue, mark.initials, mark.number, received.description,
                received.producer, received.producedOn, received.createdAt.text,
                received.createdBy, withdrawal?.at.text, withdrawal?.by, withdrawal?.reason,
            ])
        let id = database.lastInsertedRowID
        written.add(.exhibit, id)
        if withdrawal != nil { written.add(.exhibitWithdrawal, id) }
        find(.exhibit, "\(mark)", of: received.item.recording, .imported)
    }

    private mutating func compare(_ received: ReceivedExhibit, with held: Exhibit) throws {
        let mark = received.mark
        let isSame =
            held.caseReference == (try database.reference(of: caseID))
            && held.recordingID == received.item.recording && held.part == received.item.part
        guard isSame else {
            let other = ReceivedPart(recording: held.recordingID, part: held.part)
            return contradict(
                "\(mark) is \(name(of: received.item)) there, and \(name(of: other)) of "
                    + "\(held.caseReference) here")
        }
        guard held.withdrawnAt == nil, let withdrawal = received.withdrawal else {
            return find(.exhibit, "\(mark)", of: held.recordingID, .known)
        }
        try database.execute(
            ExhibitQuery.withdraw,
            [withdrawal.at.text, withdrawal.by, withdrawal.reason, held.id])
        written.add(.exhibitWithdrawal, held.id)
        find(.exhibit, "\(mark)", of: held.recordingID, .imported, "withdrawn")
    }

    /// Enters what was said of an item, unless something else was said here since.
    mutating func take(_ received: ReceivedStatement) throws {
        let item = try item(received.item)
        let recording = received.item.recording
        let known = try database.values(ItemQuery.statements, [item.rawValue], ItemStatement.init)
        guard !known.contains(where: received.isSame) else {
            return find(.statement, nil, of: recording, .known)
        }
        if let last = known.last, last.statedAt > received.at {
            return find(
                .statement, nil, of: recording, .overruled,
                "\(received.status.rawValue) there; \(last.status.rawValue) here, as \(last.statedBy) "
                    + "said at \(last.statedAt)")
        }
        try database.execute(
            ItemQuery.state,
            [
                item.rawValue, received.status.rawValue, received.description, received.reason,
                received.at.text, received.by,
            ])
        written.add(.itemStatement, database.lastInsertedRowID)
        find(.statement, nil, of: recording, .imported)
    }

    /// Gives something its number on a schedule.
    mutating func take(_ received: ReceivedListing) throws {
        let item = try item(received.item)
        let name = "\(received.schedule.rawValue) \(received.number)"
        let key: StatementArguments = [
            caseID.rawValue, received.schedule.rawValue, received.number,
        ]
        let held = try database.row(ScheduleQuery.itemOfNumber, key)
        let other = try database.row(
            ScheduleQuery.numberOfItem, [item.rawValue, received.schedule.rawValue])
        if held == nil, other == nil, try database.row(ScheduleQuery.wasDisposedOf, key) == nil {
            try database.execute(
                ScheduleQuery.insertReceived, key + [item.rawValue, now.text, actor.account])
            written.add(received.schedule.numberKind, item.rawValue)
            find(.scheduleNumber, name, of: received.item.recording, .imported)
        } else if held?["item_id"] == item.rawValue {
            find(.scheduleNumber, name, of: received.item.recording, .known)
        } else {
            contradict(
                "\(self.name(of: received.item)) has number \(received.number) of the schedule "
                    + "\(received.schedule.rawValue) there, and here "
                    + (other.map { "number \($0["number"] as Int)" } ?? "that is another's"))
        }
    }
}

extension ReceivedStatement {
    /// Whether a statement is this one.
    fileprivate func isSame(as held: ItemStatement) -> Bool {
        held.status == status && held.description == description && held.reason == reason
            && held.statedAt == at && held.statedBy == by
    }
}
