internal import CustodyLog
internal import Foundation
internal import GRDB

extension RecordingIndex {
    /// Opens a case.
    ///
    /// - Parameters:
    ///   - reference: What people call it; white space around it is dropped.
    ///   - title: What it is about; may be empty.
    ///   - requiresReason: Whether it may only be looked at for a reason.
    ///   - actor: Who opens it.
    /// - Returns: The case as it is stored.
    /// - Throws: `caseExists` when the reference is taken, `emptyCaseReference`, or any other
    ///   ``IndexError``.
    public func createCase(
        reference: String, title: String, requiresReason: Bool = false, actor: Operator
    ) throws(IndexError) -> CaseFile {
        let reference = Self.normalized(reference)
        guard !reference.isEmpty else { throw .emptyCaseReference }
        return try write { database in
            if let existing = try database.row(CaseQuery.ofReference, [reference]) {
                throw IndexError.caseExists(reference: existing["reference"])
            }
            let now = try database.now
            try database.execute(
                CaseQuery.insert, [reference, title, now.text, actor.account, requiresReason])
            var new = NewRows()
            new.add(.caseFile, database.lastInsertedRowID)
            try database.recordAlteration(of: reference, sealing: new, by: actor)
            return try database.caseFile(reference)
        }
    }

    /// Every case, ordered by reference.
    public func cases() throws(IndexError) -> [CaseFile] {
        try read { database in
            try database.values(CaseQuery.all, [], CaseFile.init)
        }
    }

    /// The case with a reference, whatever its upper and lower case and the white space around it.
    ///
    /// - Throws: `unknownCase` with the references most like it, or any other ``IndexError``.
    public func caseFile(reference: String) throws(IndexError) -> CaseFile {
        try read { database in
            try database.caseFile(Self.normalized(reference))
        }
    }

    /// Closes a case: it takes no new links from now on.
    ///
    /// - Throws: `caseClosed` when it is closed already, or any other ``IndexError``.
    public func closeCase(_ caseID: CaseID, actor: Operator) throws(IndexError) {
        try write { database in
            try database.requireOpen(caseID)
            let now = try database.now
            try database.execute(
                CaseQuery.close, [now.text, actor.account, caseID.rawValue])
            var new = NewRows()
            new.add(.caseClosing, caseID.rawValue)
            try database.recordAlteration(
                of: try database.reference(of: caseID), sealing: new, by: actor)
        }
    }

    /// Links recordings to a case; those linked already stay as they are.
    ///
    /// - Returns: The recordings that were not linked before, in the order given.
    /// - Throws: `caseClosed`, or any other ``IndexError``; nothing is linked then.
    public func link(
        _ recordings: [RecordingID], to caseID: CaseID, actor: Operator, reason: String?
    ) throws(IndexError) -> [RecordingID] {
        try write { database in
            try database.requireOpen(caseID)
            let now = try database.now
            var new = NewRows()
            let linked = try recordings.filter {
                let link = try database.link(
                    $0, to: caseID, actor: actor.account, reason: reason, at: now)
                if let link { new.add(.caseLink, link) }
                return link != nil
            }
            try database.recordAlteration(
                of: linked, in: caseID, because: reason, sealing: new, by: actor)
            return linked
        }
    }

    /// Ends the links between recordings and a case, open or closed. That they were linked stays on
    /// record.
    ///
    /// - Returns: The recordings that were linked until now, in the order given.
    /// - Throws: An ``IndexError``; nothing is unlinked then.
    public func unlink(
        _ recordings: [RecordingID], from caseID: CaseID, actor: Operator, reason: String?
    ) throws(IndexError) -> [RecordingID] {
        try write { database in
            let now = try database.now
            var new = NewRows()
            let unlinked = try recordings.filter { recording in
                let pair: StatementArguments = [caseID.rawValue, recording.rawValue]
                guard let link: Int64 = try database.row(CaseQuery.linkInForce, pair)?["id"] else {
                    return false
                }
                try database.execute(CaseQuery.unlink, [now.text, actor.account, reason, link])
                new.add(.caseUnlinking, link)
                return true
            }
            try database.recordAlteration(
                of: unlinked, in: caseID, because: reason, sealing: new, by: actor)
            return unlinked
        }
    }

    /// Without white space around it, and in one spelling: two that look the same are the same, however
    /// their accents are encoded.
    private static func normalized(_ reference: String) -> String {
        let start = reference.drop(while: \.isWhitespace)
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return start[...end].precomposedStringWithCanonicalMapping
    }
}

extension Database {
    /// Puts on record that a case itself was changed.
    fileprivate func recordAlteration(
        of reference: String, sealing new: NewRows, by actor: Operator
    ) throws {
        try record(
            CustodyAct(
                kind: .alteration, caseReference: reference, subjects: CustodySubjects([])),
            sealing: new, by: actor)
    }

    /// Puts on record that recordings were linked to a case or taken out of it; where there are
    /// none, nothing was done.
    fileprivate func recordAlteration(
        of recordings: [RecordingID], in caseID: CaseID, because reason: String?,
        sealing new: NewRows, by actor: Operator
    ) throws {
        guard !recordings.isEmpty else { return }
        try record(
            CustodyAct(
                kind: .alteration, caseReference: try reference(of: caseID),
                subjects: CustodySubjects(try fingerprints(of: recordings)), reason: reason),
            sealing: new, by: actor)
    }
}
