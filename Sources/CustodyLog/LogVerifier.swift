import CallModel

/// Computes a log anew, entry by entry, and names what is not as it was written.
public struct LogVerifier {
    /// The tree over the hashes that the entries should have, for proofs and heads.
    public private(set) var tree = MerkleTree()
    /// What was found until now.
    public private(set) var findings: [LogFinding] = []

    private var suspects: [CustodyEntry] = []
    private var lastNumber = 0
    private var isLastSuspect = false

    /// Begins with an empty log.
    public init() {}

    /// Takes the next entry.
    ///
    /// - Parameters:
    ///   - entry: The entry, in the order of numbers.
    ///   - hash: The hash that is stored with it.
    public mutating func take(_ entry: CustodyEntry, hash: LogHash) {
        let number = entry.number
        let isNext = goOn(to: number)
        let before = tree.size == 0 ? LogHash.none : tree[tree.size - 1]
        let isSuspect = entry.hash != hash
        if isSuspect {
            suspects.append(entry)
        } else if isNext, entry.previous != before, !isLastSuspect {
            find(
                .replacedEntry,
                "entry \(number) does not follow entry \(number - 1), which was replaced, or is "
                    + "itself another")
        }
        append(hash, isSuspect: isSuspect)
    }

    /// Takes the next entry where it holds what cannot be read, and so has no hash.
    ///
    /// - Parameters:
    ///   - number: Its number.
    ///   - hash: The hash that is stored with it.
    public mutating func takeUnreadable(_ number: Int, hash: LogHash) {
        _ = goOn(to: number)
        find(.changedEntry, "entry \(number) was changed")
        append(hash, isSuspect: true)
    }

    private mutating func append(_ hash: LogHash, isSuspect: Bool) {
        tree.append(hash)
        isLastSuspect = isSuspect
    }

    /// Names the entries that are missing before a number; returns whether there are none.
    private mutating func goOn(to number: Int) -> Bool {
        let isNext = number == lastNumber + 1
        if !isNext {
            let missing = lastNumber + 1..<max(number, lastNumber + 2)
            find(
                .missingEntry,
                missing.count == 1
                    ? "entry \(missing.lowerBound) is missing"
                    : "entries \(missing.lowerBound) to \(missing.upperBound - 1) are missing")
        }
        lastNumber = number
        return isNext
    }

    /// Says of every entry without its hash whether it was changed or moved; once, after the last.
    public mutating func finish() {
        guard !suspects.isEmpty else { return }
        let places = tree.places
        for entry in suspects {
            // What it says to come after tells where it stood.
            let origin = places[entry.previous].map { $0 + 2 } ?? 1
            var moved = entry
            moved.number = origin
            if origin != entry.number, places[moved.hash] != nil {
                find(.movedEntry, "entry \(origin) stands in the place of entry \(entry.number)")
            } else {
                find(.changedEntry, "entry \(entry.number) was changed")
            }
        }
        suspects = []
    }

    /// Compares the log with a head of it.
    ///
    /// - Parameters:
    ///   - head: The head.
    ///   - key: The public key that has to have signed it; `nil` for any or none.
    public mutating func compare(with head: LogHead, signedBy key: [UInt8]? = nil) {
        let entries = Count.text(head.entryCount, "entry", "entries")
        let name = "the head of \(entries), made at \(head.at),"
        if head.isSignatureValid == false {
            find(.forgedHead, "\(name) does not have the signature of its key")
            return
        }
        if let key, head.publicKey != key {
            let other = head.publicKey.map { "signed by \(Hexadecimal.text(of: $0))" }
            find(.forgedHead, "\(name) is \(other ?? "not signed")")
            return
        }
        guard head.entryCount <= tree.size else {
            find(
                .cutTail,
                "\(name) stands for more than the \(tree.size) that are there: the last "
                    + "\(head.entryCount - tree.size) are missing")
            return
        }
        let found = LogHead(of: tree, size: head.entryCount, at: head.at)
        if found.root != head.root || found.last != head.last {
            find(.otherLog, "\(name) was made of other entries than those that are there")
        }
    }

    private mutating func find(_ kind: LogFinding.Kind, _ detail: String) {
        findings.append(LogFinding(kind: kind, detail: detail))
    }
}
