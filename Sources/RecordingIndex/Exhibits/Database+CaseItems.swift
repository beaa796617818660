internal import CallModel
internal import GRDB

extension Database {
    /// The item for a part of a recording in a case, made where there is none yet.
    ///
    /// - Throws: `notLinked`, `outsideRecording`, or what the schema refuses.
    func caseItem(
        for part: RecordingPart, of recording: RecordingID, in caseID: CaseID, actor: Operator
    ) throws -> CaseItemID {
        guard try row(CaseQuery.isLinked, [caseID.rawValue, recording.rawValue]) != nil else {
            throw IndexError.notLinked(
                recording: recording, reference: try reference(of: caseID))
        }
        try require(part, within: recording)
        let key: StatementArguments = [
            caseID.rawValue, recording.rawValue, part.kind.rawValue, part.channel,
            part.samples?.lowerBound, part.samples?.count,
        ]
        if let found = try row(ItemQuery.ofPart, key) {
            return CaseItemID(rawValue: found["id"])
        }
        try execute(ItemQuery.insert, key + [try now.text, actor.account])
        return CaseItemID(rawValue: lastInsertedRowID)
    }

    /// Throws `outsideRecording` unless a recording has the part.
    func require(_ part: RecordingPart, within recording: RecordingID) throws {
        guard let extent = try row(ItemQuery.extent, [recording.rawValue]) else {
            throw IndexError.unknownRecording(reference: recording.description)
        }
        let channelCount: Int = extent["channel_count"]
        let sampleFrameCount: Int = extent["sample_frame_count"]
        guard part.channel.map((1...max(1, channelCount)).contains) ?? true,
            (part.samples?.upperBound ?? 0) <= sampleFrameCount
        else {
            throw IndexError.outsideRecording(
                recording: recording, channelCount: channelCount,
                sampleFrameCount: sampleFrameCount)
        }
    }

    /// States what an item is, unless that was said last; says whether it did.
    func state(
        _ status: ItemStatus, of item: CaseItemID, description: String?, reason: String?,
        actor: Operator
    ) throws -> Bool {
        let last = try row(ItemQuery.lastStatement, [item.rawValue]).map(ItemStatement.init)
        let description = description ?? last?.description
        if let last, last.status == status, last.description == description, last.reason == reason {
            return false
        }
        try execute(
            ItemQuery.state,
            [item.rawValue, status.rawValue, description, reason, try now.text, actor.account])
        return true
    }

    /// The mark of an item that is an exhibit now.
    func markInForce(of item: CaseItemID) throws -> ExhibitMark? {
        try row(ExhibitQuery.inForce, [item.rawValue]).flatMap {
            ExhibitMark(initials: $0["initials"], number: $0["number"])
        }
    }
}
