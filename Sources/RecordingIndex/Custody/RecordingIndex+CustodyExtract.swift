internal import CallModel
public import CustodyLog
internal import GRDB

extension RecordingIndex {
    /// The entries of the custody log that are about a case, and those about taking in its recordings,
    /// each with the proof that it is in the log as it is now.
    ///
    /// Recordings were taken in by the entry that vouches for their rows. Where they are older than that,
    /// it is the one that brought the index up to date; and the one that took them in is found only if it
    /// names them, which it does up to 16 files.
    ///
    /// - Returns: In the order of their numbers.
    /// - Throws: An ``IndexError``.
    public func custodyExtract(of caseID: CaseID) throws(IndexError) -> [ProofBundle] {
        try read { database in
            let reference = try database.reference(of: caseID)
            let held = try database.fingerprints(of: caseID)
            let takenIn = Set(
                try database.rows(SealQuery.entriesOfCase, [caseID.rawValue])
                    .map { $0["entry"] as Int })
            var entries: [CustodyEntry] = []
            try database.forEachEntry(matching: CustodyFilter()) { entry in
                if takenIn.contains(entry.number) || entry.isAbout(case: reference, of: held) {
                    entries.append(entry)
                }
            }
            let tree = try database.tree()
            let heads = try database.heads()
            let signed = heads.last { $0.entryCount == tree.size }
            let head = try signed ?? LogHead(of: tree, size: tree.size, at: database.now.text)
            let older = heads.last { $0.entryCount < tree.size }
            return entries.map { ProofBundle(of: $0, in: tree, head: head, older: older) }
        }
    }
}

extension CustodyEntry {
    fileprivate func isAbout(case reference: String, of held: Set<ContentHash>) -> Bool {
        if caseReference == reference { return true }
        guard caseReference == nil, [.collection, .combination].contains(kind) else { return false }
        return (subjects?.list ?? []).contains(where: held.contains)
    }
}
