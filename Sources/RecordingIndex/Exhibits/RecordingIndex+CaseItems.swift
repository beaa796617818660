public import CallModel
internal import CustodyLog
internal import GRDB

extension RecordingIndex {
    /// States what recordings, or a part of each, are in a case, all or none. What was said before stays on
    /// record; the latest statement counts.
    ///
    /// - Parameters:
    ///   - status: Anything but `exhibit`, which takes a mark.
    ///   - parts: What of each recording, which is linked to the case.
    ///   - caseID: The case.
    ///   - description: What it says; `nil` leaves it as it was described last.
    ///   - actor: Who says so; the reason in it is that of the statement.
    /// - Returns: How many of them were something else until now, or for another reason.
    /// - Throws: `exhibitWithoutMark`, `exhibitInForce`, `notLinked`, `outsideRecording`,
    ///   `caseClosed` or any other ``IndexError``; nothing is stated then.
    public func state(
        _ status: ItemStatus, of parts: [RecordingID: RecordingPart], in caseID: CaseID,
        description: String? = nil, actor: Operator
    ) throws(IndexError) -> Int {
        guard status != .exhibit else { throw .exhibitWithoutMark }
        return try write { database in
            try database.requireOpen(caseID)
            var new = NewRows()
            let changed = try parts.sorted { $0.key < $1.key }.filter { recording, part in
                let item = try database.caseItem(
                    for: part, of: recording, in: caseID, actor: actor, &new)
                if let mark = try database.markInForce(of: item) {
                    throw IndexError.exhibitInForce(mark: mark)
                }
                return try database.state(
                    status, of: item, description: description, reason: actor.reason, actor: actor,
                    &new)
            }.map(\.key)
            if !changed.isEmpty {
                try database.record(
                    CustodyAct(
                        kind: .alteration, caseReference: try database.reference(of: caseID),
                        subjects: CustodySubjects(try database.fingerprints(of: changed))),
                    sealing: new, by: actor)
            }
            return changed.count
        }
    }

    /// What is in a case: every linked recording as a whole, unreviewed where nobody has said
    /// anything, and every part of it of which something was said; by recording, the whole first.
    public func items(of caseID: CaseID) throws(IndexError) -> [CaseItem] {
        try read { try $0.items(of: caseID) }
    }

    /// Everything that was ever said of an item, in that order.
    public func statements(of item: CaseItemID) throws(IndexError) -> [ItemStatement] {
        try read { try $0.values(ItemQuery.statements, [item.rawValue], ItemStatement.init) }
    }

    /// The segment of a channel that lies over a sample frame; of several, the last to begin.
    public func segment(
        at sample: Int, ofChannel channel: Int, of recording: RecordingID
    ) throws(IndexError) -> Segment? {
        try read { database in
            try database.row(SegmentQuery.atSample, [recording.rawValue, channel, sample])
                .map { try $0.segment() }
        }
    }
}

extension Database {
    func items(of caseID: CaseID) throws -> [CaseItem] {
        try values(ItemQuery.ofCase, [caseID.rawValue], CaseItem.init)
    }
}
