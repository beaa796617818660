public import CustodyLog
internal import Foundation
internal import GRDB

extension RecordingIndex {
    /// Calls a closure with each entry of the custody log that a filter lets pass, in order. The
    /// closure must not use the index.
    ///
    /// - Throws: An ``IndexError``, or what the closure throws.
    public func forEachCustodyEntry(
        matching filter: CustodyFilter = CustodyFilter(), _ body: (CustodyEntry) throws -> Void
    ) throws {
        try stream { database in
            try database.forEachEntry(matching: filter) { entry, _ in try body(entry) }
        }
    }

    /// Calls a closure with each line of an export: the entries in the bytes that are hashed, the
    /// heads that were signed, and the head as it is, all as they are at one moment.
    ///
    /// - Returns: How many entries there are.
    /// - Throws: An ``IndexError``, or what the closure throws.
    public func forEachCustodyLine(_ body: (String) throws -> Void) throws -> Int {
        var count = 0
        try stream { database in
            try database.forEachEntry(matching: CustodyFilter()) { entry, _ in
                try body(entry.json.spelling)
                count += 1
            }
            for head in try database.heads() { try body(head.json.spelling) }
            try body(try database.head().json.spelling)
        }
        return count
    }

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
            var verifier = LogVerifier()
            try database.forEachEntry(matching: CustodyFilter()) { verifier.take($0, hash: $1) }
            verifier.finish()
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

    /// The head of the custody log as it is now, not signed.
    public func custodyHead() throws(IndexError) -> LogHead {
        try read { try $0.head() }
    }

    /// Signs the head of the custody log as it is now, and keeps it in the index.
    public func signCustodyHead(with key: SigningKey) throws(IndexError) -> LogHead {
        try write { database in
            let head = try key.sign(try database.head())
            try database.execute(
                CustodyQuery.addHead,
                [
                    head.at, head.entryCount, head.root.blob, head.last.blob,
                    head.publicKey.map { Data($0) }, head.signature.map { Data($0) },
                ])
            return head
        }
    }

    /// The heads that were signed, in the order of signing.
    public func custodyHeads() throws(IndexError) -> [LogHead] {
        try read { try $0.heads() }
    }

    /// Proves that an entry is in the custody log.
    ///
    /// - Parameters:
    ///   - number: The entry's.
    ///   - size: Among how many entries, from the first; all of them when `nil`.
    ///   - older: A head from before; the latest that was signed of fewer entries when `nil`.
    /// - Returns: The entry with its proof.
    /// - Throws: `unknownEntry`; `unprovable` when the entry is not among so many, or there are not so
    ///   many; `headBeyond` when the older head stands for more; or any other ``IndexError``.
    public func proveCustody(
        of number: Int, in size: Int? = nil, since older: LogHead? = nil
    ) throws(IndexError) -> ProofBundle {
        try read { database in
            let tree = try database.tree()
            let size = size ?? tree.size
            guard let row = try database.row(CustodyQuery.entry, [number]) else {
                throw IndexError.unknownEntry(number: number, entryCount: tree.size)
            }
            guard number <= size, size <= tree.size else {
                throw IndexError.unprovable(entry: number, size: size, entryCount: tree.size)
            }
            if let older, older.entryCount > size {
                throw IndexError.headBeyond(
                    headCount: older.entryCount, size: size, entryCount: tree.size)
            }
            let heads = try database.heads()
            let head = heads.last { $0.entryCount == size }
            return ProofBundle(
                of: try CustodyEntry(row), in: tree,
                head: try head ?? LogHead(of: tree, size: size, at: database.now.text),
                older: older ?? heads.last { $0.entryCount < size })
        }
    }
}

extension Database {
    func forEachEntry(
        matching filter: CustodyFilter, _ body: (CustodyEntry, LogHash) throws -> Void
    ) throws {
        let rows = try cursor(
            CustodyQuery.entries,
            [
                filter.caseReference, filter.actor, filter.kind?.rawValue, filter.from?.text,
                filter.to?.text, filter.subject?.blob,
            ])
        while let row = try rows.next() {
            let entry = try CustodyEntry(row)
            // The bytes may also be found across two fingerprints.
            if let subject = filter.subject, entry.subjects?.list.contains(subject) != true {
                continue
            }
            try body(entry, row.logHash("hash"))
        }
    }

    func tree() throws -> MerkleTree {
        var tree = MerkleTree()
        let rows = try cursor(CustodyQuery.hashes)
        while let row = try rows.next() { tree.append(try row.logHash("hash")) }
        return tree
    }

    func head() throws -> LogHead {
        let tree = try tree()
        return LogHead(of: tree, size: tree.size, at: try now.text)
    }

    func heads() throws -> [LogHead] {
        try values(CustodyQuery.heads, [], LogHead.init)
    }
}
