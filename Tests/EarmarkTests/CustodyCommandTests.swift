import Foundation
import GRDB
import Testing

/// `earmark custody`, and what other commands put on record.
struct CustodyCommandTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
    }

    private struct Entry: Decodable {
        var entry: Int
        var actor: String
        var actingAs: String?
        var kind: String
        var `case`: String?
        var command: String
        var subjectCount: Int?
        var reason: String?
        var recipients: String?
        var arguments: String
        var ingest: Int?
    }

    private func log(_ filter: String...) async throws -> [Entry] {
        try await earmark.run(["custody", "log", "--format", "ndjson"] + filter).objects()
    }

    private func makeIndex() async throws {
        try #require(try await earmark("ingest", Repository.firstCall).status == 0)
        try #require(try await earmark("case", "new", "C", "--as", "DC Smith").status == 0)
        try #require(
            try await earmark("case", "link", "C", "1", "--reason", "named \"so\"").status == 0)
    }

    private func database(_ sql: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(
            path: folder.appending("earmark.sqlite"), configuration: configuration)
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
    }

    /// The stand-alone checker; its exit status and what it prints.
    private func check(_ arguments: String...) async throws -> ProcessOutput {
        let checker = Repository.path("share/custody-check.py")
        return try await earmark.shell(
            "python3 " + ([checker] + arguments).map { "'\($0)'" }.joined(separator: " "))
    }

    @Test func everyCommandThatActsIsOnRecord() async throws {
        try await makeIndex()
        for command in [
            ["segments", "--case", "C", "--reason", "review"], ["recordings"],
            ["recording", "1"], ["files"], ["case", "show", "C"],
            ["index", "backup", "copy", "--recipient", "the defence"],
            ["case", "unlink", "C", "1"], ["case", "close", "C"],
        ] {
            #expect(try await earmark.run(command).status == 0, "\(command)")
        }
        // Neither changes anything, nor shows a recording.
        for command in [
            ["ingest", Repository.firstCall], ["case", "list"], ["index", "stats"],
            ["custody", "verify"],
        ] {
            #expect(try await earmark.run(command).status == 0, "\(command)")
        }
        let entries = try await log()
        #expect(entries.map(\.entry) == Array(1...11))
        #expect(
            entries.map(\.command) == [
                "ingest", "case new", "case link", "segments", "recordings", "recording", "files",
                "case show", "index backup", "case unlink", "case close",
            ])
        #expect(
            entries.map(\.kind) == [
                "collection", "alteration", "alteration", "consultation", "consultation",
                "consultation", "consultation", "consultation", "disclosure", "alteration",
                "alteration",
            ])
        #expect(
            entries.map(\.subjectCount) == [1, 0, 1, 1, nil, 1, nil, 1, nil, 1, 0])
        #expect(entries.allSatisfy { $0.actor == Account.name })
        #expect(entries[1].actingAs == "DC Smith")
        #expect(entries[2].reason == "named \"so\"")
        #expect(entries[3].arguments == #"["segments","--case","C","--reason","review"]"#)
        #expect(entries[8].recipients == "the defence")
        #expect(try await log("--kind", "disclosure").map(\.entry) == [9])
        #expect(try await log("--case", "c", "--actor", "DC Smith").map(\.entry) == [2])
        #expect(try await log("--to", "2001-01-01").isEmpty)
    }

    /// Before anything is shown: not even who stops reading goes unrecorded.
    @Test func consultationIsOnRecordBeforeItIsShown() async throws {
        try await makeIndex()
        let output = try await earmark.shell("earmark segments --all --format csv | head -n 0")
        #expect(output.standardOutput == "")
        #expect(try await log().last?.command == "segments")
    }

    @Test func caseThatWantsAReasonShowsNothingWithoutOne() async throws {
        try await makeIndex()
        #expect(try await earmark("case", "new", "D", "--require-reason").status == 0)
        #expect(try await earmark("case", "link", "D", "1").status == 0)
        for command in [
            ["case", "show", "D"], ["segments", "--case", "D"], ["recording", "1"],
            ["recordings"], ["files"], ["index", "backup", "copy"],
        ] {
            let refused = try await earmark.run(command)
            #expect(refused.status == 2, "\(command)")
            #expect(refused.standardOutput == "")
            #expect(refused.standardError.contains("The case D is looked at for a reason only"))
            let shown = try await earmark.run(command + ["--reason", "complaint"])
            #expect(shown.status == 0, "\(command)")
        }
        #expect(try await log("--kind", "consultation").allSatisfy { $0.reason == "complaint" })
    }

    @Test func nothingIsReadOffTheRecordWhereItCouldBeOnIt() async throws {
        try await makeIndex()
        let output = try await earmark("recordings", "--no-record")
        #expect(output.status == 2)
        #expect(output.standardError.contains("--no-record is for an index that cannot be written"))
    }

    @Test func manyProcessesAtOnceLeaveNoGapAndNoFork() async throws {
        try await makeIndex()
        let count = 12
        try await withThrowingTaskGroup(of: Int32.self) { group in
            for number in 0..<count {
                group.addTask { [earmark] in
                    let arguments =
                        number % 2 == 0 ? ["case", "new", "P\(number)"] : ["recordings"]
                    return try await earmark.run(arguments).status
                }
            }
            for try await status in group { #expect(status == 0) }
        }
        let entries = try await log()
        #expect(entries.map(\.entry) == Array(1...3 + count))
        #expect(try await earmark("custody", "verify").status == 0)
    }

    @Test func killedIngestLeavesNoEntryWithoutItsDataAndNoDataWithoutItsEntry() async throws {
        try LongDisk.write(to: "disk", in: folder)
        for _ in 0..<3 {
            let ingest = try EarmarkProcess(folder: folder, build: .debug).start([
                "ingest", "disk", "--jobs", "1", "--format", "ndjson",
            ])
            try await ingest.pauseAtFirstOutput()
            ingest.send(SIGKILL)
            ingest.send(SIGCONT)
            _ = try await ingest.output()
            let listed = try await log("--kind", "collection")
            let queue = try DatabaseQueue(path: folder.appending("earmark.sqlite"))
            let found = try await queue.read {
                try Int.fetchOne($0, sql: "SELECT count(DISTINCT sha256) FROM recording_file")
            }
            try queue.close()
            #expect(listed.compactMap(\.subjectCount).reduce(0, +) == found)
            #expect(try await earmark("custody", "verify").status == 0)
        }
    }

    @Test func keyIsForItsOwnerAloneAndNeverOverwritten() async throws {
        #expect(try await earmark("custody", "key", "key.pem").status == 0)
        let attributes = try FileManager.default.attributesOfItem(
            atPath: folder.appending("key.pem"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let before = try folder.bytes(of: "key.pem")
        let again = try await earmark("custody", "key", "key.pem")
        #expect(again.status == 2)
        #expect(again.standardError.contains("is not overwritten"))
        #expect(try folder.bytes(of: "key.pem") == before)
    }

    @Test func tamperingIsNamedAndCheckerRefusesIt() async throws {
        try await makeIndex()
        let key = try await earmark("custody", "key", "key.pem").lines[0]
        let head = try await earmark("custody", "head", "--key", "key.pem", "--format", "json")
        try folder.write(head.standardOutput.utf8, to: "head.json")
        let sound = try await earmark("custody", "verify", "--head", "head.json", "--key", key)
        #expect(sound.status == 0)
        #expect(try await earmark("custody", "export", "log").status == 0)
        #expect(try await check("log", "log", "--head", "head.json", "--key", key).status == 0)
        let other = String(repeating: "0", count: 64)
        #expect(try await check("log", "log", "--key", other).status == 1)

        try database(
            "DROP TRIGGER custody_entry_is_fixed; UPDATE custody_entry SET actor = 'X' WHERE entry = 2"
        )
        let changed = try await earmark("custody", "verify", "--format", "json")
        #expect(changed.status == 1)
        #expect(changed.standardOutput.contains("\"entry 2 was changed\""))
        #expect(try await earmark("custody", "export", "changed").status == 0)
        let refused = try await check("log", "changed")
        #expect(refused.status == 1)
        #expect(refused.standardOutput.contains("entry 3"))

        try database(
            "DROP TRIGGER custody_entry_is_history; DELETE FROM custody_entry WHERE entry = 2")
        let removed = try await earmark("custody", "verify")
        #expect(removed.standardOutput.contains("entry 2 is missing"))
        try database(
            """
            DROP TRIGGER custody_head_is_history; DELETE FROM custody_head;
            DELETE FROM custody_entry WHERE entry > 1;
            DROP TRIGGER row_seal_is_history; DELETE FROM row_seal WHERE entry > 1;
            DROP TRIGGER case_link_is_history; DELETE FROM case_link; DELETE FROM case_file;
            """)
        #expect(try await earmark("custody", "verify").status == 0)
        let cut = try await earmark("custody", "verify", "--head", "head.json")
        #expect(cut.status == 1)
        #expect(cut.standardOutput.contains("the last 2 are missing"))
        let forged = head.standardOutput.replacing("\"entries\":3", with: "\"entries\":1")
        try folder.write(forged.utf8, to: "forged.json")
        let found = try await earmark("custody", "verify", "--head", "forged.json")
        #expect(found.status == 1)
        #expect(found.standardOutput.contains("forgedHead"))
    }

    /// What cannot be read is named all the same, and nothing else is made of it.
    @Test func entryThatCannotBeReadIsNamed() async throws {
        try await makeIndex()
        try database(
            """
            DROP TRIGGER custody_entry_is_fixed;
            UPDATE custody_entry SET arguments = '[1]' WHERE entry = 2
            """)
        let changed = try await earmark("custody", "verify", "--format", "json")
        #expect(changed.status == 1)
        #expect(changed.standardOutput.contains("\"entry 2 was changed\""))
        for command in [["log"], ["report", "--s62"], ["export", "log"], ["prove", "2"]] {
            let refused = try await earmark.run(["custody"] + command)
            #expect(refused.status == 2, "\(command)")
            #expect(refused.standardError.contains("Entry 2 of the custody log cannot be read"))
        }
    }

    @Test func checkerSaysWhenNothingIsSigned() async throws {
        try await makeIndex()
        let key = try await earmark("custody", "key", "key.pem").lines[0]
        #expect(try await earmark("custody", "export", "log").status == 0)
        #expect(try await check("log", "log").status == 0)
        let unsigned = try await check("log", "log", "--key", key)
        #expect(unsigned.status == 1)
        #expect(unsigned.standardOutput.contains("nothing is signed"))
    }

    @Test func checkerLooksAtEverythingThatAHeadSays() async throws {
        try await makeIndex()
        #expect(try await earmark("custody", "export", "log").status == 0)
        let log = String(decoding: try folder.bytes(of: "log"), as: UTF8.self)
        let head = try #require(log.split(separator: "\n").last)
        let last = try #require(head.range(of: "\"last\":\""))
        let zeros = String(repeating: "0", count: 64)
        let forged =
            head[..<last.upperBound] + zeros
            + head[head.index(last.upperBound, offsetBy: 64)...]
        for other in [forged, head.replacing("\"entries\":3", with: "\"entries\":-1")] {
            try folder.write(log.replacing(head, with: other).utf8, to: "forged")
            #expect(try await check("log", "forged").status == 1, "\(other)")
        }
    }

    @Test(arguments: ["log", "proof"])
    func checkerRefusesWhatIsNestedTooDeep(what: String) async throws {
        try folder.write(String(repeating: "[", count: 200_000).utf8, to: "deep")
        let output = try await check(what, "deep")
        #expect(output.status == 2)
        #expect(output.standardError.contains("deep cannot be checked"))
        #expect(!output.standardError.contains("Traceback"))
    }

    /// With SQLite and nothing else: what people said is named as it was called.
    @Test func changedStatementsAreNamed() async throws {
        try await makeIndex()
        for arguments in [
            [
                "exhibit", "new", "C", "1", "--initials", "ABC", "--producer", "P", "--description",
                "D",
            ],
            ["note", "add", "1", "He waited"],
        ] {
            try #require(try await earmark.run(arguments).status == 0, "\(arguments)")
        }
        #expect(try await earmark("custody", "verify").status == 0)
        try database(
            """
            DROP TRIGGER exhibit_is_fixed; UPDATE exhibit SET producer = 'Q';
            DROP TRIGGER annotation_is_history; DELETE FROM annotation;
            INSERT INTO case_file VALUES (9, 'D', '', '', 'Q', NULL, NULL, 0);
            """)
        let found = try await earmark("custody", "verify")
        #expect(found.status == 1)
        #expect(
            found.standardOutput == """
                Sound    no
                Entries  5

                Tampered with
                Finding     Detail
                changedRow  case D was put in by another program: it has no seal
                changedRow  exhibit ABC/1 was changed; entry 4 vouches for what it was
                changedRow  note or tag 1 is gone; entry 5 vouches for what it was

                """)
        let checked = try await earmark("index", "check")
        #expect(checked.status == 1)
        #expect(checked.standardOutput.contains("exhibit ABC/1 was changed"))
        #expect(try await earmark("custody", "export", "log").status == 0)
        #expect(try await check("log", "log").status == 0, "the log itself is as it was")
    }

    /// In a folder of its own, with nothing else there.
    @Test func proofIsCheckedWithoutTheIndex() async throws {
        try await makeIndex()
        let key = try await earmark("custody", "key", "key.pem").lines[0]
        _ = try await earmark("custody", "head", "--key", "key.pem")
        for number in 1...4 { _ = try await earmark("case", "new", "P\(number)") }
        _ = try await earmark("custody", "head", "--key", "key.pem")
        for entry in 1...7 {
            let proof = try await earmark("custody", "prove", "\(entry)").standardOutput
            try folder.write(proof.utf8, to: "proof.json")
            #expect(try await check("proof", "proof.json", "--key", key).status == 0)
            for (old, new) in [
                ("\"reason\":null", "\"reason\":\"x\""), ("\"entries\":7", "\"entries\":8"),
                ("\"entry\":\(entry),", "\"entry\":\(entry % 7 + 1),"),
                ("\"consistency\":[\"", "\"consistency\":[\"00"),
                ("\"signature\":\"", "\"signature\":\"00"),
            ] where proof.contains(old) {
                try folder.write(proof.replacing(old, with: new).utf8, to: "proof.json")
                #expect(
                    try await check("proof", "proof.json", "--key", key).status == 1,
                    "\(old) of \(entry)")
            }
        }
        let lines = try Repository.text("share/custody-check.py").split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 151)
    }

    @Test func reportHasOneLineARunAndSaysToWhom() async throws {
        try await makeIndex()
        _ = try await earmark("index", "backup", "copy", "--recipient", "the defence")
        let report = try await earmark("custody", "report", "--s62", "--format", "csv")
        let rows = try report.records()
        #expect(
            rows.map { $0["kind"] } == ["collection", "alteration", "alteration", "disclosure"])
        #expect(rows.last?["recipients"] == "the defence")
        #expect(rows.last?["subject_count"] == "all")
        #expect(rows.map { $0["lacks"] } == ["", "", "", "why"])
        #expect(report.standardError.contains("Of 1 act it is not on record why"))
        #expect(try await earmark("custody", "report").status == 2)
    }
}
