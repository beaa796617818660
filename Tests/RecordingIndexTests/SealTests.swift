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

    /// An index from before there were seals is sealed as it is when it is brought up to date.
    @Test func olderIndexIsSealedAsItIs() throws {
        let folder = try TemporaryFolder()
        let queue = try DatabaseQueue(path: folder.appending("earmark.sqlite"))
        try queue.write { try $0.execute(sql: ThirdSchema.sql) }
        try queue.close()
        let index = try RecordingIndex.open(
            at: folder.appending("earmark.sqlite"), access: .write)
        // Roles were not asserted in it, as they should have been.
        #expect(try index.read { try $0.sealFindings() } == [])
        #expect(try index.count(of: "recording_seal WHERE entry IS NULL") > 0)
        try index.write { try $0.execute(sql: "UPDATE segment SET mean_level_cdbfs = -7") }
        #expect(try index.verifyCustody().findings.map(\.kind).contains(.changedRecording))
    }
}
