internal import GRDB

extension Database {
    /// The case with a reference; throws `unknownCase`, with those most like it, when there is none.
    func caseFile(_ reference: String) throws -> CaseFile {
        guard let row = try row(CaseQuery.ofReference, [reference]) else {
            let references = try String.fetchAll(statement(CaseQuery.references))
            let similar = NearMisses(of: reference, among: references).nearest
            throw IndexError.unknownCase(reference: reference, similar: similar)
        }
        return CaseFile(row)
    }

    /// The reference of a case, for the custody log; throws `unknownCase` when it is not there.
    func reference(of caseID: CaseID) throws -> String {
        guard let row = try row(CaseQuery.closing, [caseID.rawValue]) else {
            throw IndexError.unknownCase(reference: "number \(caseID.rawValue)", similar: [])
        }
        return row["reference"]
    }

    /// Throws `caseClosed` when a case takes no links.
    func requireOpen(_ caseID: CaseID) throws {
        guard let row = try row(CaseQuery.closing, [caseID.rawValue]) else {
            throw IndexError.unknownCase(reference: "number \(caseID.rawValue)", similar: [])
        }
        if let closedAt: String = row["closed_at"] {
            throw IndexError.caseClosed(
                reference: row["reference"], closedAt: Timestamp(text: closedAt))
        }
    }

    /// Links a recording to a case, unless it is linked already.
    ///
    /// - Returns: The number of the link; `nil` where there was one.
    func link(
        _ recording: RecordingID, to caseID: CaseID, actor: String, reason: String?,
        at now: Timestamp
    ) throws -> Int64? {
        let pair: StatementArguments = [caseID.rawValue, recording.rawValue]
        guard try row(CaseQuery.linkInForce, pair) == nil else { return nil }
        try execute(CaseQuery.link, pair + [now.text, actor, reason])
        return lastInsertedRowID
    }
}
