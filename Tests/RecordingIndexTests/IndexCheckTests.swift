import CallModel
import FoundationEssentials
import GRDB
import Testing

@testable import RecordingIndex

/// What should not be in an index is found and named.
struct IndexCheckTests {
    let folder: TemporaryFolder
    let index: RecordingIndex
    private var path: String { folder.appending("earmark.sqlite") }

    init() throws {
        folder = try TemporaryFolder()
        index = try RecordingIndex.open(at: folder.appending("earmark.sqlite"), access: .create)
        let caseID = try index.createCase(reference: "X", title: "", actor: "A").id
        let segments: [Segment] = [
            .speech(from: 800, count: 1_600), .speech(from: 4_000, count: 80),
            .other(.tone, from: 1_000), .other(.dtmf, from: 8_000, digits: "1"),
        ]
        for number in UInt8(1)...3 {
            try index.ingest(
                .decoded(
                    FoundPath("/d/\(number).wav"), content: number, .plain(segments: segments)),
                .decoded(
                    FoundPath("/d/copy-\(number).wav"), content: number, .plain(segments: segments)),
                caseID: caseID, roles: [.handler, .caller])
        }
        try index.ingest(
            .decoded("/d/4.wav", content: 4, .plain(problem: "truncated")),
            .failed("/d/5", content: 5, .notAudio(reason: "text")))
    }

    /// Changes that this program would never make, behind the back of its conditions.
    private func tamper(_ sql: String) throws {
        try index.close()
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    private func findings() throws -> [IndexFinding] {
        try RecordingIndex.open(at: path, access: .write).check().findings
    }

    @Test func soundIndexHasNoFindings() throws {
        let check = try index.check()
        #expect(check.findings == [])
        #expect(try check.digest == index.digest())
        #expect(try RecordingIndex().check().findings == [])
    }

    private static let withoutHistory = """
        DROP TRIGGER recording_file_is_history; DROP TRIGGER recording_file_is_fixed;
        DROP TRIGGER metadata_assertion_is_history; DROP TRIGGER case_link_is_history;

        """

    @Test(arguments: [
        (
            "UPDATE segment SET sample_count = 480000 WHERE start_sample = 8000 AND recording_id = 2",
            "segmentsBeyondEnd",
            "the segment at sample 8000 of channel 1 of recording 2 ends at sample 488000, and the "
                + "recording at 480000"
        ),
        (
            "UPDATE segment SET start_sample = 2399 WHERE start_sample = 4000 AND recording_id = 3",
            "overlappingSegments",
            "the segment at sample 2399 of channel 1 of recording 3 begins before the one before it, "
                + "of the same kind, ends"
        ),
        (
            "DELETE FROM segment WHERE start_sample = 4000 AND recording_id = 1", "utteranceSums",
            "channel 1 of recording 1 is said to have 2 utterances of 1680 sample frames in all, and "
                + "has 1 of 1600"
        ),
        (
            "DELETE FROM channel WHERE recording_id = 2 AND channel = 1", "segmentsWithoutChannel",
            "4 segments are of channel 1 of recording 2, which is not there"
        ),
        (
            "DELETE FROM channel WHERE recording_id = 2 AND channel = 1", "missingChannels",
            "recording 2 has 2 channels, and 1 are there"
        ),
        (
            "DELETE FROM channel WHERE recording_id = 2 AND channel = 1", "foreignKeys",
            "4 rows of segment refer to rows of channel that are not there"
        ),
        (
            "UPDATE segment SET kind = 5 WHERE kind = 2 AND recording_id = 2", "unknownKinds",
            "the segment at sample 1000 of channel 1 of recording 2 is of kind 5, which means nothing"
        ),
        (
            "UPDATE channel SET role = NULL WHERE recording_id = 2 AND channel = 1", "roles",
            "channel 1 of recording 2 has the role of nobody, and the last one asserted is handler"
        ),
        (
            "DELETE FROM recording WHERE id = 2", "missingRecordings",
            "rows 2 to 2 of recording are gone"
        ),
        (
            "INSERT INTO call (recording_id, duration_ms, recorded_ms, is_withheld, has_conflict) "
                + "VALUES (2, 0, 0, 0, 0)", "callsWithoutFacts",
            "recording 2 has a call and no facts"
        ),
        (
            "INSERT INTO metadata_assertion (recording_id, field, value, source, asserted_by, "
                + "asserted_at) VALUES (2, 'handler', 'H07', 'operator', 'A', '')", "missingCalls",
            "recording 2 has facts and no call"
        ),
        (
            "INSERT INTO import (kind, sha256, name, byte_count, row_count, options, imported_at, "
                + "imported_by, program_version) VALUES ('calls', zeroblob(32), 'l', 1, 7, '{}', '', "
                + "'A', '1')", "importedRows", "import 1 should have 7 rows, and has 0"
        ),
        ("DROP TRIGGER case_link_is_fixed", "schema", "trigger case_link_is_fixed is not there"),
        ("DROP INDEX case_link_in_force", "schema", "index case_link_in_force is not there"),
        ("CREATE TABLE more (x)", "schema", "table more is not of this program"),
        (
            withoutHistory + "DELETE FROM recording_file WHERE id IN (2, 3)", "missingFiles",
            "rows 2 to 3 of recording_file are gone"
        ),
        (
            withoutHistory + "DELETE FROM recording_file WHERE id = 3", "firstFiles",
            "recording 2 has 0 files with which it was indexed, and should have one, with its digest, "
                + "size and problem"
        ),
        (
            withoutHistory + "UPDATE recording_file SET byte_count = 7 WHERE id = 3",
            "contradictingFiles",
            "row 3 of recording_file has another digest or size than recording 2, which it is said to "
                + "hold"
        ),
        (
            "UPDATE recording SET problem = NULL WHERE id = 4", "firstFiles",
            "recording 4 has 1 files with which it was indexed, and should have one, with its digest, "
                + "size and problem"
        ),
        (
            withoutHistory + "DELETE FROM metadata_assertion WHERE id = 2", "missingAssertions",
            "rows 2 to 2 of metadata_assertion are gone"
        ),
        (
            withoutHistory + "DELETE FROM case_link WHERE id = 1", "missingLinks",
            "rows 1 to 1 of case_link are gone"
        ),
        (
            "PRAGMA ignore_check_constraints = 1; UPDATE segment SET peak_level_cdbfs = 7",
            "integrity", "CHECK constraint failed in segment"
        ),
    ])
    func whatWasTamperedWithIsFound(sql: String, check: String, detail: String) throws {
        try tamper(sql)
        #expect(try findings().contains(IndexFinding(check: check, detail: detail)))
    }

    @Test func historyWithoutItsTriggerIsFoundWhenTheTriggerIsMadeAgain() throws {
        let trigger = try index.read {
            try String.fetchOne(
                $0, sql: "SELECT sql FROM sqlite_schema WHERE name = 'recording_file_is_history'")
        }
        try tamper(
            "DROP TRIGGER recording_file_is_history; DELETE FROM recording_file WHERE id = 4;"
                + (trigger ?? ""))
        // The seal of the file is left, and refers to nothing.
        #expect(try findings().map(\.check) == ["foreignKeys", "missingFiles", "changedFile"])
    }

    @Test func findingsOfOneKindAreLimited() throws {
        try tamper(
            """
            WITH number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 300)
            INSERT INTO segment SELECT 2, 2, 480000 + n, 1, 4, -1, -1, NULL FROM number
            """)
        let counts = try findings().reduce(into: [:]) { $0[$1.check, default: 0] += 1 }
        #expect(counts == ["segmentsBeyondEnd": IndexCheck.findingLimit, "changedRecording": 1])
    }

    @Test func indexThatIsOnlyReadIsCheckedToo() throws {
        try tamper("DELETE FROM segment WHERE start_sample = 4000 AND recording_id = 1")
        let check = try RecordingIndex.open(at: path, access: .read).check()
        #expect(
            check.findings.map(\.check) == ["utteranceSums", "jointSpeech", "changedRecording"])
    }

    @Test func damagedFileHasNoDigest() throws {
        try index.close()
        let root = try DatabaseQueue(path: path).read {
            try Int.fetchOne(
                $0,
                sql: """
                    SELECT rootpage FROM sqlite_schema WHERE name = 'recording_file_by_recording'
                    """)
        }
        var bytes = try folder.bytes(of: "earmark.sqlite")
        let start = 4_096 * (try #require(root) - 1)
        bytes.replaceSubrange(start + 2_048..<start + 4_096, with: repeatElement(0, count: 2_048))
        try folder.write(bytes, to: "earmark.sqlite")
        let check = try RecordingIndex.open(at: path, access: .read).check()
        #expect(check.digest == nil)
        #expect(!check.findings.isEmpty)
        #expect(check.findings.allSatisfy { $0.check == "integrity" })
    }
}
