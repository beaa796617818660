import Testing

@testable import CustodyLog

/// Each way to tamper with a log is named.
struct LogVerifierTests {
    private var log: SampleLog

    init() throws {
        log = try SampleLog()
    }

    private func head(of log: SampleLog, key: SigningKey? = nil) throws -> LogHead {
        let tree = log.verified.tree
        let head = LogHead(of: tree, size: tree.size, at: "2026-03-04T22:00:00.000Z")
        return try key?.sign(head) ?? head
    }

    private func findings(
        _ log: SampleLog, against head: LogHead, signedBy key: [UInt8]? = nil
    ) -> [LogFinding.Kind] {
        var verifier = log.verified
        verifier.compare(with: head, signedBy: key)
        return verifier.findings.map(\.kind)
    }

    @Test func logAsItWasWrittenIsSound() throws {
        #expect(log.findings == [])
        let key = SigningKey()
        #expect(try findings(log, against: head(of: log)) == [])
        #expect(
            try findings(log, against: head(of: log, key: key), signedBy: key.publicKey) == [])
    }

    @Test mutating func olderHeadIsThatOfTheSameLog() throws {
        let older = try head(of: SampleLog(count: 4))
        #expect(findings(log, against: older) == [])
    }

    @Test(arguments: 1...6)
    func changedEntryIsNamed(number: Int) throws {
        var log = log
        log.entries[number - 1].entry.reason = "another"
        #expect(
            log.findings
                == [LogFinding(kind: .changedEntry, detail: "entry \(number) was changed")])
    }

    @Test mutating func changeThatIsCoveredShowsInTheNextEntry() {
        log.entries[2].entry.reason = "another"
        log.rehash(from: 3, through: 3)
        #expect(log.findings.map(\.kind) == [.replacedEntry])
        #expect(log.findings.first?.detail.hasPrefix("entry 4 does not follow entry 3") == true)
    }

    @Test mutating func changeThatIsCoveredToTheEndShowsAgainstAHead() throws {
        let known = try head(of: log)
        log.entries[2].entry.reason = "another"
        log.rehash(from: 3, through: 6)
        #expect(log.findings == [])
        #expect(findings(log, against: known) == [.otherLog])
    }

    @Test(arguments: [1, 3])
    func missingEntryIsNamed(number: Int) {
        var log = log
        log.entries.remove(at: number - 1)
        #expect(
            log.findings
                == [LogFinding(kind: .missingEntry, detail: "entry \(number) is missing")])
        log.entries.remove(at: number - 1)
        #expect(log.findings.first?.detail == "entries \(number) to \(number + 1) are missing")
    }

    @Test mutating func swappedEntriesAreNamed() {
        let third = log.entries[2]
        log.entries[2] = log.entries[4]
        log.entries[4] = third
        log.entries[2].entry.number = 3
        log.entries[4].entry.number = 5
        #expect(
            log.findings == [
                LogFinding(kind: .movedEntry, detail: "entry 5 stands in the place of entry 3"),
                LogFinding(kind: .movedEntry, detail: "entry 3 stands in the place of entry 5"),
            ])
    }

    @Test mutating func cutTailShowsAgainstAHeadAlone() throws {
        let known = try head(of: log)
        log.entries.removeLast(2)
        #expect(log.findings == [])
        var verifier = log.verified
        verifier.compare(with: known)
        #expect(verifier.findings.map(\.kind) == [.cutTail])
        #expect(verifier.findings.first?.detail.hasSuffix("the last 2 are missing") == true)
    }

    @Test func forgedHeadIsNamed() throws {
        let (key, other) = (SigningKey(), SigningKey())
        var forged = try head(of: log, key: key)
        forged.entryCount = 5
        #expect(findings(log, against: forged) == [.forgedHead])
        let foreign = try head(of: log, key: other)
        #expect(findings(log, against: foreign) == [])
        #expect(findings(log, against: foreign, signedBy: key.publicKey) == [.forgedHead])
        #expect(
            try findings(log, against: head(of: log), signedBy: key.publicKey) == [.forgedHead])
        var stripped = try head(of: log, key: key)
        stripped.signature = nil
        #expect(findings(log, against: stripped) == [.forgedHead])
    }
}
