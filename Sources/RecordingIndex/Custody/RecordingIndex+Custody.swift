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
            try database.forEachEntry(matching: filter, body)
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
            try database.forEachEntry(matching: CustodyFilter()) { entry in
                try body(entry.json.spelling)
                count += 1
            }
            for head in try database.heads() { try body(head.json.spelling) }
            try body(try database.head().json.spelling)
        }
        return count
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
            guard
                let entry = try database.value(CustodyQuery.entry, [number], CustodyEntry.init)
            else {
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
                of: entry, in: tree,
                head: try head ?? LogHead(of: tree, size: size, at: database.now.text),
                older: older ?? heads.last { $0.entryCount < size })
        }
    }
}

extension Database {
    func forEachEntry(
        matching filter: CustodyFilter, _ body: (CustodyEntry) throws -> Void
    ) throws {
        let rows = try entries(matching: filter)
        while let row = try rows.next() {
            let entry = try CustodyEntry(row)
            // The bytes may also be found across two fingerprints.
            if let subject = filter.subject, entry.subjects?.list.contains(subject) != true {
                continue
            }
            try body(entry)
        }
    }

    func entries(matching filter: CustodyFilter) throws -> RowCursor {
        try cursor(
            CustodyQuery.entries,
            [
                filter.caseReference, filter.actor, filter.kind?.rawValue, filter.from?.text,
                filter.to?.text, filter.subject?.blob,
            ])
    }

    func tree() throws -> MerkleTree {
        var tree = MerkleTree()
        let rows = try cursor(CustodyQuery.hashes)
        while let row = try rows.next() { tree.append(try row.entryHash()) }
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
