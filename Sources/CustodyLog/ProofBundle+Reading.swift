internal import CallModel
internal import FoundationEssentials

extension ProofBundle {
    private struct Stored: Decodable {
        var consistency: [String]?
        var entry: CustodyEntry
        var head: LogHead
        var inclusion: [String]
        var older_head: LogHead?
        var version: String
    }

    /// Reads a bundle as ``json`` spells it; `nil` for anything else.
    public init?(json text: some StringProtocol) {
        guard let stored = try? JSONDecoder().decode(Stored.self, from: Data(text.utf8)),
            stored.version == Self.version
        else { return nil }
        entry = stored.entry
        head = stored.head
        inclusion = stored.inclusion.compactMap { LogHash(hexadecimal: $0) }
        older = stored.older_head.map {
            ($0, (stored.consistency ?? []).compactMap { LogHash(hexadecimal: $0) })
        }
        // Whatever was left out or would be spelt otherwise is not what was proved.
        guard json.spelling == text else { return nil }
    }

    /// What is wrong with the proof; `nil` when it shows that the entry is in the log of the head, that
    /// the log has only grown since the older one, and that heads that are signed have the signature of
    /// their key.
    public var fault: String? {
        guard entry.number >= 1,
            MerkleProof.includes(
                entry.hash, at: entry.number - 1, in: head.entryCount, root: head.root,
                proof: inclusion)
        else { return "entry \(entry.number) is not in the log of the head" }
        guard head.isSignatureValid != false, older?.head.isSignatureValid != false else {
            return "a head does not have the signature of its key"
        }
        guard let older else { return nil }
        let hasGrown = MerkleProof.begins(
            with: (older.head.entryCount, older.head.root), (head.entryCount, head.root),
            proof: older.consistency)
        return hasGrown ? nil : "the log of the head does not begin with that of the older head"
    }
}
