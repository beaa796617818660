internal import CallModel
internal import GRDB

extension Database {
    /// The item for a part of a recording in a case, made where there is none yet and taken among
    /// what is new.
    ///
    /// - Throws: `notLinked`, `outsideRecording`, or what the schema refuses.
    func caseItem(
        for part: RecordingPart, of recording: RecordingID, in caseID: CaseID, actor: Operator,
        _ new: inout NewRows
    ) throws -> CaseItemID {
        try requireLink(of: recording, in: caseID)
        try require(part, within: recording)
        let key: StatementArguments = [
            caseID.rawValue, recording.rawValue, part.kind.rawValue, part.channel,
            part.samples?.lowerBound, part.samples?.count,
        ]
        if let found = try row(ItemQuery.ofPart, key) {
            return CaseItemID(rawValue: found["id"])
        }
        try execute(ItemQuery.insert, key + [try now.text, actor.account])
        new.add(.caseItem, lastInsertedRowID)
        return CaseItemID(rawValue: lastInsertedRowID)
    }

    /// Throws `notLinked` unless a recording is linked to a case now.
    func requireLink(of recording: RecordingID, in caseID: CaseID) throws {
        guard try row(CaseQuery.linkInForce, [caseID.rawValue, recording.rawValue]) != nil else {
            throw IndexError.notLinked(
                recording: recording, reference: try reference(of: caseID))
        }
    }

    /// Throws `outsideRecording` unless a recording has the part.
    func require(_ part: RecordingPart, within recording: RecordingID) throws {
        let extent = try extent(of: recording)
        guard extent.has(channel: part.channel),
            (part.samples?.upperBound ?? 0) <= extent.sampleFrameCount
        else { throw extent.outside(recording) }
    }

    /// States what an item is, unless that was said last; says whether it did.
    func state(
        _ status: ItemStatus, of item: CaseItemID, description: String?, reason: String?,
        actor: Operator, _ new: inout NewRows
    ) throws -> Bool {
        let last = try row(ItemQuery.lastStatement, [item.rawValue]).map(ItemStatement.init)
        let description = description ?? last?.description
        if let last, last.status == status, last.description == description, last.reason == reason {
            return false
        }
        try execute(
            ItemQuery.state,
            [item.rawValue, status.rawValue, description, reason, try now.text, actor.account])
        new.add(.itemStatement, lastInsertedRowID)
        return true
    }

    /// The mark of an item that is an exhibit now.
    func markInForce(of item: CaseItemID) throws -> ExhibitMark? {
        try row(ExhibitQuery.inForce, [item.rawValue]).flatMap {
            ExhibitMark(initials: $0["initials"], number: $0["number"])
        }
    }
}
