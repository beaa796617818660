public import CallModel
internal import CustodyLog
internal import GRDB

extension RecordingIndex {
    /// Gives a recording, or a part of one, a mark under which it is produced.
    ///
    /// - Returns: The exhibit with its mark.
    /// - Throws: `exhibitInForce` when it has one, `markTaken`, `badMark`, `notLinked`,
    ///   `outsideRecording`, `caseClosed` or any other ``IndexError``; no mark is given out then.
    public func createExhibit(
        _ new: NewExhibit, in caseID: CaseID, actor: Operator
    ) throws(IndexError) -> Exhibit {
        try write { database in
            try database.requireOpen(caseID)
            var written = NewRows()
            let item = try database.caseItem(
                for: new.part, of: new.recordingID, in: caseID, actor: actor, &written)
            if let mark = try database.markInForce(of: item) {
                throw IndexError.exhibitInForce(mark: mark)
            }
            let mark = try database.allocateMark(for: new)
            let now = try database.now
            try database.execute(
                ExhibitQuery.insert,
                [
                    item.rawValue, mark.initials, mark.number, new.description, new.producer,
                    new.producedOn ?? String(now.text.prefix(10)), now.text, actor.account,
                ])
            written.add(.exhibit, database.lastInsertedRowID)
            _ = try database.state(
                .exhibit, of: item, description: new.description, reason: actor.reason,
                actor: actor, &written)
            try database.recordChange(
                of: new.recordingID, in: caseID, sealing: written, by: actor)
            return try database.exhibit(mark)
        }
    }

    /// Withdraws an exhibit. Its mark stays its own, and is given to nothing else.
    ///
    /// - Parameters:
    ///   - mark: The mark.
    ///   - status: What the item is from now on; anything but `exhibit`.
    ///   - actor: Who withdraws it, and why.
    /// - Returns: The exhibit as it is now.
    /// - Throws: `unknownExhibit`, `exhibitWithdrawn`, `exhibitWithoutMark` or any other
    ///   ``IndexError``.
    public func withdrawExhibit(
        _ mark: ExhibitMark, becoming status: ItemStatus = .unreviewed, actor: Operator
    ) throws(IndexError) -> Exhibit {
        guard status != .exhibit else { throw .exhibitWithoutMark }
        return try write { database in
            let exhibit = try database.exhibit(mark)
            if let withdrawnAt = exhibit.withdrawnAt {
                throw IndexError.exhibitWithdrawn(mark: mark, at: withdrawnAt)
            }
            var written = NewRows()
            try database.execute(
                ExhibitQuery.withdraw,
                [try database.now.text, actor.account, actor.reason, exhibit.id])
            written.add(.exhibitWithdrawal, exhibit.id)
            _ = try database.state(
                status, of: exhibit.itemID, description: nil, reason: actor.reason, actor: actor,
                &written)
            let caseID = try database.caseFile(exhibit.caseReference).id
            try database.recordChange(
                of: exhibit.recordingID, in: caseID, sealing: written, by: actor)
            return try database.exhibit(mark)
        }
    }

    /// All exhibits, or those of a case, withdrawn ones included; by initials and number.
    public func exhibits(of caseID: CaseID? = nil) throws(IndexError) -> [Exhibit] {
        try read { try $0.values(ExhibitQuery.all, [caseID?.rawValue], Exhibit.init) }
    }

    /// The exhibit with a mark, withdrawn or not.
    ///
    /// - Throws: `unknownExhibit`, or any other ``IndexError``.
    public func exhibit(_ mark: ExhibitMark) throws(IndexError) -> Exhibit {
        try read { try $0.exhibit(mark) }
    }
}

extension Database {
    /// The exhibit with a mark; throws `unknownExhibit`.
    func exhibit(_ mark: ExhibitMark) throws -> Exhibit {
        guard let row = try row(ExhibitQuery.ofMark, [mark.initials, mark.number]) else {
            let marks = try rows(ExhibitQuery.marks).compactMap {
                ExhibitMark(initials: $0["initials"], number: $0["number"])?.description
            }
            throw IndexError.unknownExhibit(
                mark: mark, similar: NearMisses(of: mark.description, among: marks).nearest)
        }
        return try Exhibit(row)
    }

    /// A mark that was never given out. Those of recordings that were disposed of are kept, so the
    /// number after the greatest is free, and only one program writes at a time.
    fileprivate func allocateMark(for new: NewExhibit) throws -> ExhibitMark {
        let next = try ExhibitMark.initials(new.initials).map { initials in
            1 + (try row(ExhibitQuery.greatestNumber, [initials])?["number"] ?? 0)
        }
        guard let number = new.number ?? next,
            let mark = ExhibitMark(initials: new.initials, number: number)
        else { throw IndexError.badMark(initials: new.initials, number: new.number) }
        let key: StatementArguments = [mark.initials, mark.number]
        guard try row(ExhibitQuery.ofMark, key) == nil,
            try row(ExhibitQuery.wasDisposedOf, key) == nil
        else {
            throw IndexError.markTaken(mark: mark)
        }
        return mark
    }

    fileprivate func recordChange(
        of recording: RecordingID, in caseID: CaseID, sealing new: NewRows, by actor: Operator
    ) throws {
        try record(
            CustodyAct(
                kind: .alteration, caseReference: try reference(of: caseID),
                subjects: CustodySubjects(try fingerprints(of: [recording]))),
            sealing: new, by: actor)
    }
}
