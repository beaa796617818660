/// One entry with all that is needed to see that it is in the log, without the log.
public struct ProofBundle: Sendable {
    /// Names the serialisation.
    public static let version = "earmark custody proof 1"

    /// The entry.
    public var entry: CustodyEntry
    /// The head of the log that it is in.
    public var head: LogHead
    /// The hashes from the entry to the head's root.
    public var inclusion: [LogHash]
    /// A head from before, and the hashes which show that the log has only grown since.
    public var older: (head: LogHead, consistency: [LogHash])?

    /// Proves that an entry of a log is in it.
    ///
    /// - Parameters:
    ///   - entry: The entry.
    ///   - tree: The tree over the log.
    ///   - head: A head of that log, which includes the entry.
    ///   - older: A head of it that does not stand for more entries.
    public init(of entry: CustodyEntry, in tree: MerkleTree, head: LogHead, older: LogHead?) {
        self.entry = entry
        self.head = head
        inclusion = tree.inclusionProof(of: entry.number - 1, in: head.entryCount)
        self.older = older.map {
            ($0, tree.consistencyProof(from: $0.entryCount, to: head.entryCount))
        }
    }

    /// The bundle in its one spelling.
    public var json: CanonicalJSON {
        .object([
            "consistency": older.map { .hashes($0.consistency) } ?? .null,
            "entry": entry.json,
            "head": head.json,
            "inclusion": .hashes(inclusion),
            "older_head": older?.head.json ?? .null,
            "version": .text(Self.version),
        ])
    }
}
