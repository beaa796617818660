import CallModel
import CustodyLog
import GRDB
import Testing

@testable import RecordingIndex

/// Whoever changes what was collected, is found out.
struct SealTests {
    private func filled() throws -> RecordingIndex {
        let index = try RecordingIndex()
        let dialled = Segment.other(.dtmf, from: 8_000, digits: "1")
        try index.ingest(
            .decoded(
                "/1.wav", content: 1,
                .plain(segments: [.speech(from: 800, count: 1_600), dialled], flags: [.clipped])),
            roles: [.handler, .caller])
        try index.ingest(
            .decoded("/2.wav", content: 2), .failed("/3", content: 3, .undecodable(reason: "r")))
        return index
    }

    @Test func nothingIsFoundInWhatWasNotChanged() throws {
        let index = try filled()
        #expect(try index.verifyCustody().findings == [])
        // Another role and a newer modification time are no changes of what was collected.
        try index.ingest(
            .decoded("/1.wav", content: 1, modified: 7), roles: [.caller, .handler])
        #expect(try index.verifyCustody().findings == [])
    }

    @Test(arguments: [
        ("UPDATE segment SET start_sample = 801 WHERE recording_id = 1 AND start_sample = 800", 1),
        ("UPDATE segment SET mean_level_cdbfs = -1 WHERE recording_id = 2", 2),
        ("DELETE FROM segment WHERE recording_id = 2", 2),
        ("INSERT INTO segment VALUES (1, 2, 0, 9, 1, -1, -1, NULL)", 1),
        ("UPDATE segment SET digits = '2' WHERE digits = '1'", 1),
        ("UPDATE channel SET speech_sample_count = 0 WHERE recording_id = 2", 2),
        ("DELETE FROM channel_flag", 1),
        ("UPDATE recording SET sha256 = zeroblob(32) WHERE id = 2", 2),
        ("UPDATE recording SET problem = 'p' WHERE id = 1", 1),
    ])
    func changedRecordingIsNamed(sql: String, recording: Int) throws {
        let index = try filled()
        try index.write { try $0.execute(sql: sql) }
        let findings = try index.verifyCustody().findings
        #expect(findings.map(\.kind) == [.changedRecording])
        #expect(findings.first?.detail.hasPrefix("recording \(recording) ") == true)
    }

    @Test(arguments: ["path = x'2f39'", "outcome = 'notAudio'", "sha256 = zeroblob(32)"])
    func changedFileIsNamed(change: String) throws {
        let index = try filled()
        try index.write {
            try $0.execute(
                sql: """
                    DROP TRIGGER recording_file_is_fixed;
                    UPDATE recording_file SET \(change) WHERE id = 3
                    """)
        }
        let findings = try index.verifyCustody().findings
        #expect(findings.map(\.kind) == [.changedFile])
        #expect(findings.first?.detail.contains("row 3 of recording_file") == true)
    }

    /// Whoever also makes the seal anew, has the entry against him.
    @Test func changedSealIsNamed() throws {
        let index = try filled()
        try index.write { database in
            try database.execute(
                sql: """
                    UPDATE segment SET start_sample = 801 WHERE recording_id = 2;
                    DROP TRIGGER recording_seal_is_fixed
                    """)
            let digest = try database.digest(of: RecordingID(rawValue: 2))
            try database.execute(
                sql: "UPDATE recording_seal SET digest = ? WHERE recording_id = 2",
                arguments: [digest.blob])
        }
        let findings = try index.verifyCustody().findings
        #expect(findings.map(\.kind) == [.changedSeal])
        #expect(findings.first?.detail.contains("entry 2 ") == true)
    }

    @Test func whatWasPutInOrTakenAwayIsNamed() throws {
        let index = try filled()
        try index.write {
            try $0.execute(
                sql: """
                    INSERT INTO recording SELECT 9, zeroblob(32), byte_count, container, codec,
                        raw_format, sample_rate, channel_count, sample_frame_count,
                        claimed_sample_frame_count, problem, segmentation_id, ingest_id, indexed_at
                    FROM recording WHERE id = 1
                    """)
        }
        let findings = try index.verifyCustody().findings
        #expect(findings.map(\.kind) == [.changedRecording])
        #expect(findings.first?.detail.contains("recording 9 was put in") == true)
    }

    /// Another program can make rows with their seals without dropping a trigger, but no entry for them.
    @Test(arguments: ["NULL", "0", "99"])
    func whatIsPutInWithItsSealIsNamed(entry: String) throws {
        let index = try filled()
        try index.writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    PRAGMA foreign_keys = OFF;
                    INSERT INTO recording SELECT 9, zeroblob(32), byte_count, container, codec,
                        raw_format, sample_rate, channel_count, sample_frame_count,
                        claimed_sample_frame_count, problem, segmentation_id, ingest_id, indexed_at
                    FROM recording WHERE id = 1;
                    INSERT INTO recording_file SELECT 9, x'2f39', byte_count, modification_time,
                        zeroblob(32), outcome, reason, name_mismatch, 9, ingest_id, found_at
                    FROM recording_file WHERE id = 1;
                    """)
            try database.execute(
                sql: """
                    INSERT INTO recording_seal VALUES (9, ?, \(entry));
                    INSERT INTO file_seal VALUES (9, ?, \(entry));
                    """,
                arguments: [
                    try database.digest(of: RecordingID(rawValue: 9)).blob,
                    try database.digest(ofFile: 9).blob,
                ])
        }
        let findings = try index.verifyCustody().findings
        #expect(
            findings == [
                LogFinding(
                    kind: .changedSeal, detail: "no entry vouches for what recording 9 was"),
                LogFinding(
                    kind: .changedSeal,
                    detail: "no entry vouches for what row 9 of recording_file was"),
            ])
    }

    /// A seal that is no digest is a finding, not an error.
    @Test func sealThatIsNoDigestIsNamed() throws {
        let index = try filled()
        try index.writeWithoutTransaction {
            try $0.execute(
                sql: """
                    PRAGMA ignore_check_constraints = ON; DROP TRIGGER recording_seal_is_fixed;
                    UPDATE recording_seal SET digest = x'41' WHERE recording_id = 2
                    """)
        }
        let kinds = try index.verifyCustody().findings.map(\.kind)
        #expect(kinds == [.changedRecording, .changedSeal])
    }

    /// An index from before there were seals is sealed as it is when it is brought up to date, and one
    /// entry of whoever did so vouches for everything.
    @Test func olderIndexIsSealedAsItIs() throws {
        let folder = try TemporaryFolder()
        let queue = try DatabaseQueue(path: folder.appending("earmark.sqlite"))
        try queue.write { try $0.execute(sql: ThirdSchema.sql) }
        try queue.close()
        let index = try RecordingIndex.open(
            at: folder.appending("earmark.sqlite"), access: .write)
        // Roles were not asserted in it, as they should have been.
        #expect(try index.read { try $0.sealFindings() } == [])
        #expect(try index.count(of: "recording_seal WHERE entry = 1") == 1)
        #expect(try index.count(of: "file_seal WHERE entry = 1") == 1)
        #expect(try index.check().findings.filter { $0.check == "schema" } == [])
        var entries: [CustodyEntry] = []
        try index.forEachCustodyEntry { entries.append($0) }
        #expect(entries.count == 1)
        let entry = try #require(entries.first)
        #expect(entry.kind == .alteration && entry.command == "migration")
        #expect(entry.actor == Account.current && entry.programVersion == "schema 10")
        #expect(entry.arguments == [] && entry.subjects == nil && entry.resultDigest != nil)
        try index.write { try $0.execute(sql: "UPDATE segment SET mean_level_cdbfs = -7") }
        #expect(try index.verifyCustody().findings.map(\.kind).contains(.changedRecording))
    }

    /// So it is with what was disposed of before rows had seals.
    @Test func tombstonesOfAnOlderIndexAreVouchedFor() throws {
        let queue = try DatabaseQueue()
        try queue.write { try $0.execute(sql: ThirdSchema.sql) }
        try Schema.migrator.migrate(queue, upTo: Disposals.identifier)
        try queue.write { database in
            let disposed = try database.erase(RecordingID(rawValue: 1), certificate: 1)
            let entry = try database.record(
                CustodyAct(
                    kind: .erasure, subjects: CustodySubjects([disposed.contentHash]),
                    reason: "r", resultDigest: LogHash(of: [])),
                by: "A")
            try database.execute(
                DisposalQuery.insertCertificate,
                [1, LogHash(of: []).blob, nil, "r", try database.now.text, "A", entry])
            #expect(try Int.fetchOne(database, sql: "SELECT seal_entry FROM disposal") == nil)
        }
        try Schema.migrator.migrate(queue)
        try queue.read { database in
            #expect(try database.sealFindings() == [])
            let entries = try Int.fetchAll(
                database,
                sql: """
                    SELECT seal_entry FROM disposal UNION ALL
                    SELECT seal_entry FROM disposed_row WHERE part = 'recording_file'
                    """)
            #expect(entries == [2, 2])
        }
    }

    /// What is new has nothing that is older than seals.
    @Test func newIndexHasNoEntry() throws {
        #expect(try RecordingIndex().count(of: "custody_entry") == 0)
    }
}
