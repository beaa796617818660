import CallModel
import GRDB
import Testing

@testable import RecordingIndex

struct ReadableViewTests {
    let index: RecordingIndex

    init() throws {
        index = try RecordingIndex()
        let caseID = try index.createCase(reference: "OP-1", title: "Kestrel", actor: "A").id
        try index.ingest(
            .decoded(
                "/d/a.wav", content: 0xAB, modified: 1_700_000_000_500_000_000,
                .plain(segments: [.speech(channel: 2, from: 12_000, count: 2_000, level: -2_345)])),
            caseID: caseID, roles: [.handler, .caller])
        try index.ingest(.failed("/d/b.wav", content: nil, .unreadable(reason: "gone")))
    }

    private func row(_ sql: String) throws -> Row {
        try #require(try index.read { try Row.fetchOne($0, sql: sql) })
    }

    @Test func recordingInSecondsAndHexadecimal() throws {
        let row = try row("SELECT * FROM readable_recording")
        #expect(row["sha256"] == String(repeating: "ab", count: 32))
        #expect(row["path"] == "/d/a.wav")
        #expect(row["duration_s"] == 60.0)
        #expect(row["claimed_duration_s"] == 61.0)
        #expect(row["utterance_count"] == 1)
        #expect(row["engine_version"] == "1")
    }

    @Test func fileWithItsOutcome() throws {
        let first = try row("SELECT * FROM readable_file WHERE path = '/d/a.wav'")
        #expect(first["modified_at"] == "2023-11-14T22:13:20Z")
        #expect(first["outcome"] == "indexed")
        #expect(first["found_by"] == "A. Investigator")
        #expect(first["is_current"] == 1)
        let second = try row("SELECT * FROM readable_file WHERE path = '/d/b.wav'")
        #expect(second["sha256"] == String?.none)
        #expect(second["reason"] == "gone")
    }

    @Test func channelInSecondsAndDecibels() throws {
        let row = try row("SELECT * FROM readable_channel WHERE channel = 2")
        #expect(row["role"] == "caller")
        #expect(row["noise_floor_dbfs"] == -65.5)
        #expect(row["peak_dbfs"] == -3.25)
        #expect(row["speech_s"] == 0.25)
        #expect(row["flags"] == String?.none)
    }

    @Test func flagsAreInTheOrderOfTheirNames() throws {
        try index.ingest(
            .decoded("/d/c.wav", content: 2, .plain(flags: [.silent, .noSpeech, .dualMono])))
        let row = try row("SELECT * FROM readable_channel WHERE recording_id = 2")
        #expect(row["flags"] == "dualMono, noSpeech, silent")
    }

    @Test(arguments: SegmentKind.allCases)
    func kindIsCalledByItsName(kind: SegmentKind) throws {
        let digits = kind == .dtmf ? "*21#" : nil
        try index.ingest(
            .decoded(
                "/d/c.wav", content: 2, .plain(segments: [.other(kind, from: 0, digits: digits)])))
        let row = try row("SELECT * FROM readable_segment WHERE recording_id = 2")
        #expect(row["kind"] == kind.rawValue)
        #expect(row["digits"] == digits)
    }

    @Test(arguments: [
        "SELECT * FROM readable_segment",
        "SELECT * FROM readable_case_segment WHERE case_reference = 'op-1'",
    ])
    func segmentInSecondsAndDecibels(sql: String) throws {
        let row = try row(sql)
        #expect(row["path"] == "/d/a.wav")
        #expect(row["role"] == "caller")
        #expect(row["start_s"] == 1.5)
        #expect(row["end_s"] == 1.75)
        #expect(row["duration_s"] == 0.25)
        #expect(row["kind"] == "speech")
        #expect(row["digits"] == String?.none)
        #expect(row["mean_dbfs"] == -23.45)
        #expect(row["peak_dbfs"] == -20.45)
    }

    @Test func caseShowsWhatIsLinkedNow() throws {
        let row = try row("SELECT * FROM readable_case_recording")
        #expect(row["case_reference"] == "OP-1")
        #expect(row["case_title"] == "Kestrel")
        #expect(row["linked_by"] == "A. Investigator")
        let caseID = try index.caseFile(reference: "OP-1").id
        _ = try index.unlink([RecordingID(rawValue: 1)], from: caseID, actor: "A", reason: nil)
        #expect(try index.count(of: "readable_case_recording") == 0)
        #expect(try index.count(of: "readable_case_segment") == 0)
    }
}
