import CallModel
import GRDB
import Testing

@testable import RecordingIndex

struct ChannelFlagTests {
    let index: RecordingIndex

    init() throws {
        index = try RecordingIndex()
    }

    @Test func flagsAreReadAsTheyWereWritten() throws {
        var recording = RecordingAnalysis.plain()
        recording.channels[0].flags = Set(ChannelFlag.allCases)
        try index.ingest(.decoded("/a.wav", content: 1, recording))
        try index.ingest(.decoded("/b.wav", content: 2, .plain(flags: [.silent])))
        let first = try index.recording(RecordingID(rawValue: 1))
        #expect(first.channels.map(\.summary) == recording.channels)
        let second = try index.recording(RecordingID(rawValue: 2))
        #expect(second.channels.map(\.summary.flags) == [[.silent], [.silent]])
    }

    @Test func flagOfALaterProgramIsAnError() throws {
        try index.ingest(.decoded(content: 1))
        try index.write {
            try $0.execute(
                sql: """
                    PRAGMA ignore_check_constraints = ON;
                    INSERT INTO channel_flag VALUES (1, 1, 'loud');
                    """)
        }
        let error = IndexError.corrupt(path: ":memory:", detail: #"column flag holds "loud""#)
        #expect(throws: error) { try index.recording(RecordingID(rawValue: 1)) }
    }
}
