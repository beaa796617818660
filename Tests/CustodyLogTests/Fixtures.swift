import CallModel
import CustodyLog
import Testing

extension CustodyEntry {
    /// An entry with something in every member.
    static func sample(
        number: Int = 3, reason: String? = nil, previous: LogHash = .none
    ) throws -> CustodyEntry {
        let fingerprints = try [1, 2].map { byte in
            try #require(ContentHash(bytes: repeatElement(UInt8(byte), count: 32)))
        }
        return CustodyEntry(
            number: number, at: "2026-03-04T21:15:02.000Z", kind: .alteration, actor: "a.turner",
            actingAs: "DC Smith", caseReference: "OP-1", ingest: nil, command: "case link",
            arguments: ["case", "link", "OP-1", "7"] + (reason.map { ["--reason", $0] } ?? []),
            reason: reason, recipients: nil, subjects: CustodySubjects(Set(fingerprints)),
            programVersion: "0.1.0", parameters: nil, resultDigest: nil, previous: previous)
    }
}

/// A log of a few entries, each with the hash that is stored with it.
struct SampleLog {
    var entries: [(entry: CustodyEntry, hash: LogHash)] = []

    init(count: Int = 6) throws {
        for number in 1...count {
            let entry = try CustodyEntry.sample(
                number: number, reason: "reason \(number)",
                previous: entries.last?.hash ?? .none)
            entries.append((entry, entry.hash))
        }
    }

    /// The hashes from an entry on as somebody would make them who covers a change.
    mutating func rehash(from number: Int, through last: Int) {
        for index in number - 1..<last {
            if index > number - 1 { entries[index].entry.previous = entries[index - 1].hash }
            entries[index].hash = entries[index].entry.hash
        }
    }

    var verified: LogVerifier {
        var verifier = LogVerifier()
        for (entry, hash) in entries { verifier.take(entry, hash: hash) }
        verifier.finish()
        return verifier
    }

    var findings: [LogFinding] { verified.findings }
}
