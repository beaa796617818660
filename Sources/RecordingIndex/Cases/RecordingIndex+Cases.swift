internal import Foundation
internal import GRDB

extension RecordingIndex {
    /// Opens a case.
    ///
    /// - Parameters:
    ///   - reference: What people call it; white space around it is dropped.
    ///   - title: What it is about; may be empty.
    ///   - actor: Who opens it; not empty.
    /// - Returns: The case as it is stored.
    /// - Throws: `caseExists` when the reference is taken, `emptyCaseReference`, or any other
    ///   ``IndexError``.
    public func createCase(
        reference: String, title: String, actor: String
    ) throws(IndexError) -> CaseFile {
        let reference = Self.trimmed(reference)
        guard !reference.isEmpty else { throw .emptyCaseReference }
        return try write { database in
            if let existing = try database.row(CaseQuery.ofReference, [reference]) {
                throw IndexError.caseExists(reference: existing["reference"])
            }
            let now = try database.now
            try database.execute(CaseQuery.insert, [reference, title, now.text, actor])
            return try database.caseFile(reference)
        }
    }

    /// Every case, ordered by reference.
    public func cases() throws(IndexError) -> [CaseFile] {
        try read { database in
            try database.rows(CaseQuery.all).map(CaseFile.init)
        }
    }

    /// The case with a reference, whatever its upper and lower case and the white space around it.
    ///
    /// - Throws: `unknownCase` with the references most like it, or any other ``IndexError``.
    public func caseFile(reference: String) throws(IndexError) -> CaseFile {
        try read { database in
            try database.caseFile(Self.trimmed(reference))
        }
    }

    /// Closes a case: it takes no new links from now on.
    ///
    /// - Throws: `caseClosed` when it is closed already, or any other ``IndexError``.
    public func closeCase(_ caseID: CaseID, actor: String) throws(IndexError) {
        try write { database in
            try database.requireOpen(caseID)
            let now = try database.now
            try database.execute(CaseQuery.close, [now.text, actor, caseID.rawValue])
        }
    }

    /// Links recordings to a case; those linked already stay as they are.
    ///
    /// - Returns: The recordings that were not linked before, in the order given.
    /// - Throws: `caseClosed`, or any other ``IndexError``; nothing is linked then.
    public func link(
        _ recordings: [RecordingID], to caseID: CaseID, actor: String, reason: String?
    ) throws(IndexError) -> [RecordingID] {
        try write { database in
            try database.requireOpen(caseID)
            let now = try database.now
            return try recordings.filter {
                try database.link($0, to: caseID, actor: actor, reason: reason, at: now)
            }
        }
    }

    /// Ends the links between recordings and a case, open or closed. That they were linked stays on
    /// record.
    ///
    /// - Returns: The recordings that were linked until now, in the order given.
    /// - Throws: An ``IndexError``; nothing is unlinked then.
    public func unlink(
        _ recordings: [RecordingID], from caseID: CaseID, actor: String, reason: String?
    ) throws(IndexError) -> [RecordingID] {
        try write { database in
            let now = try database.now
            return try recordings.filter { recording in
                try database.execute(
                    CaseQuery.unlink,
                    [now.text, actor, reason, caseID.rawValue, recording.rawValue])
                return database.changesCount > 0
            }
        }
    }

    private static func trimmed(_ reference: String) -> String {
        let start = reference.drop(while: \.isWhitespace)
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }
}
