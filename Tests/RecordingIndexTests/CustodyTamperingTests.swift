import GRDB
import Testing

@testable import CustodyLog
@testable import RecordingIndex

/// What somebody with SQLite can do to the log, once the triggers are gone.
struct CustodyTamperingTests {
    let index: RecordingIndex
    private let head: LogHead

    init() throws {
        index = try RecordingIndex()
        for number in 1...6 {
            _ = try index.createCase(reference: "C\(number)", title: "", actor: "A")
        }
        head = try index.signCustodyHead(with: SigningKey())
        try index.write { database in
            try database.execute(
                sql: """
                    DROP TRIGGER custody_entry_is_history; DROP TRIGGER custody_entry_is_fixed;
                    DROP TRIGGER custody_entry_is_next; DROP TRIGGER custody_head_is_fixed;
                    DROP TRIGGER custody_head_is_history;
                    """)
        }
    }

    /// Without a look at what refers to what is changed.
    private func tamper(_ sql: String) throws {
        try index.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA foreign_keys = OFF; \(sql)")
        }
    }

    @Test(arguments: [
        "at = '2026-01-01T00:00:00.000Z'", "kind = 'disclosure'", "actor = 'B'",
        "acting_as = 'B'", "case_reference = NULL", "case_reference = 'c3'", "command = 'x'",
        "arguments = '[\"x\"]'", "reason = 'x'", "recipients = 'x'",
        "subject_count = NULL, subject_digest = NULL", "subject_count = 1",
        "subject_digest = zeroblob(32)", "subject_count = 1, subjects = zeroblob(32)",
        "program_version = '0'", "parameters = ''", "result_digest = zeroblob(32)",
        "hash = zeroblob(32)", "previous = zeroblob(32)",
    ])
    func everyChangedColumnIsFound(assignment: String) throws {
        try tamper("UPDATE custody_entry SET \(assignment) WHERE entry = 3")
        let findings = try index.verifyCustody().findings
        #expect(findings.contains(LogFinding(kind: .changedEntry, detail: "entry 3 was changed")))
    }

    /// Whatever a column holds, and to its last byte.
    @Test(arguments: [
        "arguments = '[1]'", "arguments = '[ ]'", "arguments = 'x'", "kind = 'foo'",
        "hash = x'41'", "previous = x'41'", "result_digest = x'41'", "subject_digest = x'41'",
        "subject_digest = NULL", "subjects = x'41'", "subjects = zeroblob(32)",
        "subject_count = NULL, subject_digest = NULL, subjects = zeroblob(32)",
        "actor = actor || char(0) || 'x'", "command = CAST(command || x'ff' AS TEXT)",
    ])
    func entryThatCannotBeReadIsFound(assignment: String) throws {
        try tamper(
            """
            PRAGMA ignore_check_constraints = ON;
            UPDATE custody_entry SET \(assignment) WHERE entry = 3
            """)
        let findings = try index.verifyCustody().findings
            .filter { [.changedEntry, .replacedEntry, .missingEntry].contains($0.kind) }
        #expect(findings == [LogFinding(kind: .changedEntry, detail: "entry 3 was changed")])
    }

    /// An entry about everything lists nothing, and a head of nothing has no last entry: neither takes what
    /// is put there for nothing.
    @Test func nothingIsReadAsNothingAlone() throws {
        let index = try RecordingIndex()
        _ = try index.signCustodyHead(with: SigningKey())
        try index.recordDisclosure(to: nil, by: "A")
        #expect(try index.verifyCustody().findings == [])
        try index.writeWithoutTransaction {
            try $0.execute(
                sql: """
                    PRAGMA ignore_check_constraints = ON;
                    DROP TRIGGER custody_entry_is_fixed; DROP TRIGGER custody_head_is_fixed;
                    UPDATE custody_entry SET subjects = zeroblob(32);
                    UPDATE custody_head SET last = x'41';
                    """)
        }
        #expect(try index.verifyCustody().findings.map(\.kind) == [.changedEntry, .forgedHead])
    }

    /// What stands for bytes that are no text, when they are read, is text as well.
    @Test func bytesAreNotTakenForWhatStandsForThem() throws {
        let index = try RecordingIndex()
        _ = try index.createCase(reference: "\u{FFFD}", title: "", actor: "A")
        try index.write {
            try $0.execute(
                sql: """
                    DROP TRIGGER custody_entry_is_fixed;
                    UPDATE custody_entry SET case_reference = CAST(x'ff' AS TEXT)
                    """)
        }
        let finding = LogFinding(kind: .changedEntry, detail: "entry 1 was changed")
        #expect(try index.verifyCustody().findings == [finding])
    }

    @Test func entryThatCannotBeReadIsSaidToBeDamaged() throws {
        try tamper("UPDATE custody_entry SET arguments = '[1]' WHERE entry = 3")
        let damage = IndexError.damagedEntry(number: 3)
        #expect(throws: damage) { try index.forEachCustodyEntry { _ in } }
        #expect(throws: damage) { _ = try index.forEachCustodyLine { _ in } }
        #expect(throws: damage) { try index.proveCustody(of: 3) }
        #expect("\(damage)".contains("`earmark custody verify`"))
        #expect(try index.proveCustody(of: 2).fault == nil)
        try tamper(
            """
            PRAGMA ignore_check_constraints = ON;
            UPDATE custody_entry SET hash = x'41' WHERE entry = 6
            """)
        let last = IndexError.damagedEntry(number: 6)
        #expect(throws: last) { try index.custodyHead() }
        #expect(throws: last) { try index.createCase(reference: "D", title: "", actor: "A") }
    }

    @Test func removedRowIsFound() throws {
        try tamper("DELETE FROM custody_entry WHERE entry = 3")
        let findings = try index.verifyCustody().findings
        #expect(findings.first == LogFinding(kind: .missingEntry, detail: "entry 3 is missing"))
    }

    @Test func swappedRowsAreFound() throws {
        try tamper(
            """
            UPDATE custody_entry SET entry = 99 WHERE entry = 2;
            UPDATE custody_entry SET entry = 2 WHERE entry = 5;
            UPDATE custody_entry SET entry = 5 WHERE entry = 99;
            """)
        let findings = try index.verifyCustody().findings.filter { $0.kind == .movedEntry }
        #expect(
            findings.map(\.detail) == [
                "entry 5 stands in the place of entry 2", "entry 2 stands in the place of entry 5",
            ])
    }

    @Test func cutTailIsFoundAgainstAHead() throws {
        try tamper("DELETE FROM custody_entry WHERE entry > 4")
        #expect(try index.verifyCustody().findings.map(\.kind).first == .cutTail)
        // With all that the entries vouch for.
        try tamper(
            """
            DROP TRIGGER row_seal_is_history;
            DELETE FROM row_seal WHERE entry > 4; DELETE FROM case_file WHERE id > 4
            """)
        #expect(try index.verifyCustody().findings.map(\.kind) == [.cutTail])
        try tamper("DELETE FROM custody_head")
        #expect(try index.verifyCustody().findings == [])
        #expect(try index.verifyCustody(against: head).findings.map(\.kind) == [.cutTail])
    }

    @Test(arguments: [
        "entry_count = 5", "root = zeroblob(32)", "made_at = '2026-01-01T00:00:00.000Z'",
        "last = zeroblob(32)", "signature = zeroblob(64)", "public_key = zeroblob(32)",
        "root = x'41'", "last = x'41'", "signature = x'41'", "public_key = x'41'",
        "made_at = made_at || char(0)",
    ])
    func forgedHeadIsFound(assignment: String) throws {
        try tamper("PRAGMA ignore_check_constraints = ON; UPDATE custody_head SET \(assignment)")
        #expect(try index.verifyCustody().findings.map(\.kind) == [.forgedHead])
    }

    @Test func headOfAnotherKeyIsFoundByWhoKnowsTheKey() throws {
        let other = SigningKey().publicKey
        #expect(try index.verifyCustody(signedBy: head.publicKey).findings == [])
        #expect(
            try index.verifyCustody(signedBy: other).findings.map(\.kind) == [.forgedHead])
    }
}
