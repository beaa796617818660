public import CustodyLog
internal import GRDB

extension RecordingIndex {
    /// Computes the custody log anew, compares it with the heads that are stored in the index, and the
    /// rows of the index with what entries of the log vouch for.
    ///
    /// - Parameters:
    ///   - head: A head that was kept elsewhere, to be compared as well.
    ///   - key: The public key that has to have signed every head; `nil` for any.
    /// - Returns: How many entries there are, and what shows that they were tampered with.
    /// - Throws: An ``IndexError`` where the index cannot be read.
    public func verifyCustody(
        against head: LogHead? = nil, signedBy key: [UInt8]? = nil
    ) throws(IndexError) -> (entryCount: Int, findings: [LogFinding]) {
        try read { database in
            var verifier = try database.verifierOfEntries()
            for stored in try database.heads() { verifier.compare(with: stored, signedBy: key) }
            if let head { verifier.compare(with: head, signedBy: key) }
            // The role of a channel is not sealed, but made of what was said of it, which is.
            let roles = try database.findings(of: .roles)
                .map { LogFinding(kind: .changedRow, detail: $0.detail) }
            return (
                verifier.tree.size, verifier.findings + (try database.sealFindings()) + roles
            )
        }
    }
}

extension Database {
    /// Takes every entry, whatever its columns hold.
    fileprivate func verifierOfEntries() throws -> LogVerifier {
        var verifier = LogVerifier()
        let rows = try entries(matching: CustodyFilter())
        while let row = try rows.next() {
            let hash = LogHash(row["hash"]) ?? .none
            if let entry = try? CustodyEntry(row) {
                verifier.take(entry, hash: hash)
            } else {
                verifier.takeUnreadable(row["entry"], hash: hash)
            }
        }
        verifier.finish()
        return verifier
    }
}
