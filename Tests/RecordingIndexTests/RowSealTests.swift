import CallModel
import CustodyLog
import GRDB
import Testing

@testable import RecordingIndex

/// Whoever changes what was said of recordings and cases, or taken in from elsewhere, is found out.
struct RowSealTests {
    /// The tables of which every column is sealed.
    static let tables = [
        "case_file", "case_link", "case_item", "item_statement", "exhibit", "schedule_number",
        "clip", "clip_redaction", "clip_file", "annotation", "annotation_withdrawal",
        "metadata_assertion", "retention_statement", "hold_statement", "transcript",
        "transcript_cue", "transcript_problem", "import", "import_problem", "call_log_row",
        "call_log_fact", "incident", "roster_shift",
    ]

    private let index: RecordingIndex

    init() throws {
        index = try CaseFixture.index()
    }

    /// Does what somebody with SQLite can do, and undoes it after a look at it.
    private func tampering(
        _ sql: String, _ look: (Database) throws -> Void
    ) throws {
        try index.writeWithoutTransaction { database in
            try database.execute(
                sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
            try database.inTransaction {
                try Self.dropTriggers(in: database)
                try database.execute(sql: sql)
                try look(database)
                return .rollback
            }
        }
    }

    static func dropTriggers(in database: Database) throws {
        let names = try String.fetchAll(
            database, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
        for name in names { try database.execute(sql: "DROP TRIGGER \(name)") }
    }

    private func details(after sql: String) throws -> [String] {
        var details: [String] = []
        try tampering(sql) { details = try $0.rowFindings().map(\.detail) }
        return details
    }

    @Test func nothingIsFoundInWhatWasNotChanged() throws {
        #expect(try index.verifyCustody().findings == [])
        #expect(try index.check().findings == [])
        for kind in RowKind.allCases {
            #expect(try index.count(of: "row_seal WHERE kind = '\(kind.rawValue)'") > 0, "\(kind)")
        }
    }

    @Test(arguments: tables)
    func everyColumnIsSealed(table: String) throws {
        let columns = try index.read { try $0.columns(in: table) }
        #expect(try index.count(of: table) > 0)
        for column in columns {
            let name = "\"\(column.name)\""
            let (changed, new) =
                switch column.type {
                case "INTEGER": ("\(name) + 1000", "7")
                case "BLOB": ("zeroblob(32)", "zeroblob(32)")
                default: ("'x' || \(name)", "'x'")
                }
            let value = "iif(\(name) IS NULL, \(new), \(changed))"
            #expect(
                try !details(after: "UPDATE \"\(table)\" SET \(name) = \(value)").isEmpty,
                "\(table).\(column.name)")
        }
    }

    @Test(arguments: tables)
    func everyRowThatIsGoneIsMissed(table: String) throws {
        #expect(try !details(after: "DELETE FROM \"\(table)\"").isEmpty)
    }

    @Test(arguments: [
        ("UPDATE case_file SET title = 'other'", "case X was changed; entry 1 vouches"),
        (
            "UPDATE case_file SET closed_by = 'B'",
            "the closing of case X was changed; entry "
        ),
        (
            "UPDATE case_file SET closed_at = NULL, closed_by = NULL",
            "the closing of the case with the number 1 is gone; entry "
        ),
        (
            "UPDATE case_link SET reason = 'other' WHERE id = 1",
            "link 1, of recording 1 to case X was changed"
        ),
        ("UPDATE case_link SET unlink_reason = 'other'", "the end of link 2, of recording 2 to "),
        (
            "UPDATE case_item SET part = 'other' WHERE id = 1",
            "item 1, of recording 1 in case X was changed"
        ),
        (
            "UPDATE item_statement SET status = 'notRelevant' WHERE id = 2",
            "statement 2, on item 1 of recording 1 in case X was changed"
        ),
        ("UPDATE exhibit SET producer = 'other' WHERE id = 1", "exhibit ABC/1 was changed"),
        ("UPDATE exhibit SET withdrawn_by = 'B'", "the withdrawal of exhibit ABC/2 was changed"),
        (
            "DELETE FROM exhibit WHERE id = 1",
            "the exhibit with the number 1 is gone; entry "
        ),
        (
            "UPDATE schedule_number SET number = 7 WHERE schedule = 'sensitive'",
            "number 7 on the sensitive schedule of case X, of item 1 was changed"
        ),
        (
            "UPDATE clip_redaction SET filling = 'tone'",
            "clip 1, of recording 1 and exhibit ABC/1 was changed"
        ),
        ("UPDATE clip_file SET path = x'2f'", "the file of clip 1, of recording 1 was changed"),
        ("UPDATE annotation SET text = 'other' WHERE id = 1", "note 1 of recording 1 was changed"),
        (
            "UPDATE annotation_withdrawal SET withdrawn_by = 'B'",
            "the withdrawal of note 1 of recording 1 was changed"
        ),
        (
            "UPDATE metadata_assertion SET value = 'police' WHERE id = 1",
            "what was said of recording 1 in row 1 of metadata_assertion or after it was changed"
        ),
        (
            "UPDATE retention_statement SET review_on = '2021-01-01' WHERE id = 1",
            "day of review 1, of case X was changed"
        ),
        (
            "UPDATE hold_statement SET reason = 'o' WHERE id = 2",
            "hold 2, of recording 1 was changed"
        ),
        ("UPDATE hold_statement SET reason = 'o' WHERE id = 3", "release 3, of case X was changed"),
        (
            "UPDATE transcript_cue SET text = 'other' WHERE id = 2",
            "transcript 1 of recording 1 (a.vtt) was changed"
        ),
        (
            "UPDATE call_log_fact SET value = 'other'",
            "import 1 (log-9.csv), or one of its rows, was changed"
        ),
    ])
    func whatWasChangedIsCalledByItsName(sql: String, beginning: String) throws {
        let found = try details(after: sql)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix(beginning) == true, "\(found)")
    }

    @Test(arguments: [
        (
            "INSERT INTO case_file VALUES (2, 'Y', '', '', 'B', NULL, NULL, 0)",
            "case Y"
        ),
        (
            "INSERT INTO case_link (case_id, recording_id, linked_at, linked_by) VALUES (1, 2, '', 'B')",
            "link 3, of recording 2 to case X"
        ),
        ("UPDATE case_link SET unlinked_at = '' WHERE id = 1", "the end of link 1, of recording 1"),
        (
            "INSERT INTO item_statement VALUES (99, 1, 'notRelevant', NULL, NULL, '', 'B')",
            "statement 99, on item 1"
        ),
        (
            "INSERT INTO exhibit SELECT 9, 1, 'XYZ', 1, 'd', 'p', '', '', '', NULL, NULL, NULL",
            "exhibit XYZ/1"
        ),
        (
            "INSERT INTO annotation VALUES (9, 'tag', 2, NULL, NULL, NULL, 't', '', 'B', NULL)",
            "tag 9 of recording 2"
        ),
        (
            "INSERT INTO hold_statement VALUES (9, NULL, 2, 1, 'r', '', 'B')",
            "hold 9, of recording 2"
        ),
    ])
    func whatAnotherProgramPutInIsCalledByItsName(sql: String, name: String) throws {
        let found = try details(after: sql)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix(name) == true, "\(found)")
        #expect(found.first?.hasSuffix("was put in by another program: it has no seal") == true)
    }

    /// What is said of a recording after all else counts as a change of what was said last.
    @Test func factThatAnotherProgramPutInIsFound() throws {
        let last = try details(
            after: """
                INSERT INTO metadata_assertion (recording_id, field, value, source, asserted_by,
                    asserted_at)
                VALUES (1, 'handler', 'H08', 'operator', 'B', '')
                """)
        #expect(last.count == 1)
        #expect(last.first?.contains("of recording 1") == true, "\(last)")
    }

    /// Which statement counts is decided by their order.
    @Test func rowsThatChangePlacesWithTheirSealsAreFound() throws {
        try tampering(
            """
            UPDATE item_statement SET id = 99 WHERE id = 1;
            UPDATE item_statement SET id = 1 WHERE id = 2;
            UPDATE item_statement SET id = 2 WHERE id = 99;
            UPDATE row_seal SET id = 99 WHERE kind = 'item_statement' AND id = 1;
            UPDATE row_seal SET id = 1 WHERE kind = 'item_statement' AND id = 2;
            UPDATE row_seal SET id = 2 WHERE kind = 'item_statement' AND id = 99;
            """
        ) { database in
            let findings = try database.sealFindings()
            #expect(findings.filter { $0.kind == .changedRow }.count == 2)
            #expect(findings.filter { $0.kind == .changedSeal }.count == 2)
        }
    }

    /// Whoever also makes the seal anew, has the entry against him.
    @Test(arguments: RowKind.allCases)
    func rowAndSealChangedAlikeAreFound(kind: RowKind) throws {
        let entry = try index.read {
            try #require(
                try Int.fetchOne(
                    $0, sql: "SELECT entry FROM row_seal WHERE kind = ? ORDER BY id LIMIT 1",
                    arguments: [kind.rawValue]))
        }
        try tampering(Self.changes[kind] ?? "") { database in
            let id = try #require(
                try Int64.fetchOne(
                    database, sql: "SELECT id FROM row_seal WHERE kind = ? ORDER BY id LIMIT 1",
                    arguments: [kind.rawValue]))
            #expect(try database.rowFindings().count == 1)
            let seal = try #require(try database.seal(of: SealedRow(kind: kind, id: id)))
            try database.execute(
                sql: "UPDATE row_seal SET digest = ? WHERE kind = ? AND id = ?",
                arguments: [seal.digest.blob, kind.rawValue, id])
            let findings = try database.sealFindings()
            #expect(findings.map(\.kind) == [.changedSeal])
            #expect(findings.first?.detail.contains("entry \(entry) ") == true)
        }
    }

    /// A change of the first row of each kind.
    private static let changes: [RowKind: String] = [
        .caseFile: "UPDATE case_file SET title = 'o'",
        .caseClosing: "UPDATE case_file SET closed_by = 'o'",
        .caseLink: "UPDATE case_link SET linked_by = 'o' WHERE id = 1",
        .caseUnlinking: "UPDATE case_link SET unlinked_by = 'o' WHERE id = 2",
        .caseItem: "UPDATE case_item SET added_by = 'o' WHERE id = 1",
        .itemStatement: "UPDATE item_statement SET stated_by = 'o' WHERE id = 1",
        .exhibit: "UPDATE exhibit SET description = 'o' WHERE id = 1",
        .exhibitWithdrawal: "UPDATE exhibit SET withdrawn_by = 'o' WHERE id = 2",
        .nonSensitiveNumber:
            "UPDATE schedule_number SET scheduled_by = 'o' WHERE schedule = 'nonSensitive'",
        .sensitiveNumber:
            "UPDATE schedule_number SET scheduled_by = 'o' WHERE schedule = 'sensitive'",
        .clip: "DELETE FROM clip_redaction",
        .clipFile: "UPDATE clip_file SET byte_count = 7",
        .annotation: "UPDATE annotation SET text = 'o' WHERE id = 1",
        .annotationWithdrawal: "UPDATE annotation_withdrawal SET withdrawn_by = 'o'",
        .facts: "UPDATE metadata_assertion SET value = 'o' WHERE id = 1",
        .retentionStatement: "UPDATE retention_statement SET class = 'o' WHERE id = 1",
        .holdStatement: "UPDATE hold_statement SET is_held = 0 WHERE id = 1",
        .transcript: "UPDATE transcript_cue SET text = 'o' WHERE id = 1",
        .importedFile: "UPDATE call_log_fact SET value = 'o'",
    ]

    @Test(arguments: [
        "DELETE FROM row_seal WHERE kind = 'exhibit' AND id = 1; DELETE FROM exhibit WHERE id = 1",
        "UPDATE row_seal SET entry = 0 WHERE kind = 'exhibit' AND id = 1",
        "UPDATE row_seal SET entry = 3 WHERE kind = 'exhibit' AND id = 1",
        "UPDATE row_seal SET entry = 999 WHERE kind = 'exhibit' AND id = 1",
        "INSERT INTO row_seal VALUES ('other', 1, 0, zeroblob(32), 2)",
        "INSERT INTO row_seal VALUES ('other', 1, 0, zeroblob(32), 999)",
    ])
    func sealsThatNoEntryVouchesForAreFound(sql: String) throws {
        try tampering(sql) { database in
            let findings = try database.sealFindings()
            #expect(findings.contains { $0.kind == .changedSeal })
        }
    }

    /// Another program can make a row with its seal without dropping a trigger, but no entry for it.
    @Test(arguments: [0, 999])
    func rowThatIsPutInWithItsSealIsFound(entry: Int) throws {
        try index.writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    PRAGMA foreign_keys = OFF;
                    INSERT INTO item_statement VALUES (99, 1, 'notRelevant', NULL, NULL, '', 'B')
                    """)
            let seal = try #require(
                try database.seal(of: SealedRow(kind: .itemStatement, id: 99)))
            try database.execute(
                sql: "INSERT INTO row_seal VALUES ('item_statement', 99, 1, ?, ?)",
                arguments: [seal.digest.blob, entry])
            #expect(throws: DatabaseError.self) {
                try database.execute(
                    sql: "INSERT INTO row_seal VALUES ('exhibit', 99, 1, zeroblob(32), NULL)")
            }
        }
        let finding = LogFinding(
            kind: .changedSeal, detail: "no entry vouches for what statement 99 was")
        #expect(try index.verifyCustody().findings == [finding])
        #expect(try index.check().findings.map(\.detail).contains(finding.detail))
    }

    /// SQLite keeps what most programs do not read: the rest after a NUL, and bytes that are no text.
    @Test(arguments: ["title || char(0) || 'x'", "CAST(title || x'ff' AS TEXT)"])
    func textIsSealedToItsLastByte(text: String) throws {
        #expect(try details(after: "UPDATE case_file SET title = \(text)").count == 1)
    }

    @Test(arguments: ["DELETE FROM row_seal", "UPDATE row_seal SET digest = zeroblob(32)"])
    func sealsStay(sql: String) throws {
        #expect {
            try index.write { try $0.execute(sql: sql) }
        } throws: { "\($0)".contains("row_seal is append-only") }
    }

    /// Seals of what was disposed of stay, and numbers of rows that went with it may be given out again.
    @Test func nothingIsFoundAfterDisposal() throws {
        let seals = try index.count(of: "row_seal")
        _ = try index.dispose(
            of: .caseFile(CaseID(rawValue: 1)), because: "r", actor: "A"
        ) { _ in [] }
        #expect(try index.count(of: "exhibit") == 0)
        #expect(try index.count(of: "row_seal") == seals)
        #expect(try index.verifyCustody().findings == [])
        #expect(try index.check().findings == [])
        let other = try index.createCase(reference: "Y", title: "", actor: "A").id
        _ = try index.link([CaseFixture.second], to: other, actor: "A", reason: nil)
        let new = NewExhibit(
            recordingID: CaseFixture.second, initials: "ABC", description: "d", producer: "p")
        #expect(try index.createExhibit(new, in: other, actor: "A").mark.description == "ABC/3")
        try index.ingest(.decoded("/3.wav", content: 3), roles: [.handler, .caller])
        #expect(try index.count(of: "exhibit WHERE id = 1") == 1)
        #expect(try index.verifyCustody().findings == [])
    }

    /// A seal cannot be made out to be that of a row that went with a recording.
    @Test func rowIsNotDisposedOfByItself() throws {
        _ = try index.dispose(
            of: .caseFile(CaseID(rawValue: 1)), because: "r", actor: "A"
        ) { _ in [] }
        try tampering(
            "DELETE FROM annotation; UPDATE row_seal SET recording_id = 1 WHERE kind = 'annotation'"
        ) { database in
            let rows = try database.rowFindings()
            #expect(rows == [])
            let all = try database.sealFindings()
            #expect(all.map(\.kind) == [.changedSeal])
        }
    }

    /// The role of a channel is made of what was said of it.
    @Test func roleThatNobodyStatedIsNamed() throws {
        try index.write { try $0.execute(sql: "UPDATE channel SET role = NULL WHERE channel = 1") }
        let findings = try index.verifyCustody().findings
        #expect(findings.map(\.kind) == [.changedRow, .changedRow])
        #expect(findings.first?.detail.hasPrefix("channel 1 of recording 1 has the role") == true)
    }

    @Test func indexCheckNamesWhatIsNotAsItWas() throws {
        try index.writeWithoutTransaction {
            try $0.execute(
                sql: """
                    DROP TRIGGER exhibit_is_fixed;
                    UPDATE exhibit SET description = 'other' WHERE id = 1
                    """)
        }
        let findings = try index.check().findings
        #expect(findings.map(\.check) == ["schema", "changedRow"])
        #expect(findings.last?.detail.hasPrefix("exhibit ABC/1 was changed") == true)
    }

    /// An index from before rows had seals is sealed as it is when it is brought up to date, and the
    /// entry that says so vouches for it.
    @Test func olderIndexIsSealedAsItIs() throws {
        let queue = try DatabaseQueue()
        try queue.write { try $0.execute(sql: ThirdSchema.sql) }
        try Schema.migrator.migrate(queue)
        try queue.write { database in
            #expect(try database.rowFindings() == [])
            let kinds = try String.fetchSet(
                database, sql: "SELECT DISTINCT kind FROM row_seal WHERE entry = 1")
            #expect(kinds == ["case_file", "case_link"])
            try Self.dropTriggers(in: database)
            try database.execute(sql: "UPDATE case_link SET linked_by = 'other'")
            let details = try database.rowFindings().map(\.detail)
            #expect(details.count == 1)
            #expect(details.first?.contains("entry 1 vouches for what it was") == true)
            let seal = try #require(try database.seal(of: SealedRow(kind: .caseLink, id: 1)))
            try database.execute(
                sql: "UPDATE row_seal SET digest = ? WHERE kind = 'case_link'",
                arguments: [seal.digest.blob])
            #expect(try database.sealFindings().map(\.kind) == [.changedSeal])
        }
    }
}
