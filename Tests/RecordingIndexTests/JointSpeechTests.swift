import CallModel
import GRDB
import Testing

@testable import RecordingIndex

/// What is heard when channels are put together.
struct JointSpeechTests {
    /// The same, sample by sample.
    private func naive(_ utterances: [Range<Int>], _ length: Int) -> [Int] {
        let counts = (0..<length).map { sample in utterances.count { $0.contains(sample) } }
        var (best, start, run) = (0, 0, 0)
        for sample in 0..<length {
            run = counts[sample] == 0 ? run + 1 : 0
            if run > best { (best, start) = (run, sample - run + 1) }
        }
        return [counts.count { $0 > 0 }, counts.count { $0 > 1 }, start, best]
    }

    @Test func agreesWithAPlainCount() {
        var state: UInt64 = 7
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<500 {
            let length = 1 + random(60)
            let utterances = (0..<random(7)).map { _ in
                let start = random(length)
                return start..<(start + 1 + random(length - start))
            }
            let speech = JointSpeech(of: utterances, sampleFrameCount: length)
            #expect(
                [speech.speech, speech.overlap, speech.silenceStart, speech.silence]
                    == naive(utterances, length), "\(utterances) of \(length)")
        }
    }

    @Test func ingestMeasuresWhatIsSpeechOnly() throws {
        let index = try RecordingIndex()
        let segments: [Segment] = [
            .speech(from: 8_000, count: 8_000), .other(.tone, from: 100_000, count: 8_000),
            .speech(channel: 2, from: 12_000, count: 8_000),
        ]
        try index.ingest(.decoded(content: 1, .plain(segments: segments)))
        let row = try #require(
            try index.read { try Row.fetchOne($0, sql: "SELECT * FROM joint_speech") })
        #expect(
            row == [
                "recording_id": 1, "speech_sample_count": 12_000, "overlap_sample_count": 4_000,
                "silence_start_sample": 20_000, "silence_sample_count": 460_000,
            ])
    }

    @Test func wrongMeasureIsFound() throws {
        let index = try RecordingIndex()
        try index.ingest(.decoded(content: 1), .decoded("/b", content: 2))
        #expect(try index.check().findings == [])
        try index.write {
            try $0.execute(
                sql: """
                    UPDATE joint_speech SET silence_sample_count = 1 WHERE recording_id = 1;
                    DELETE FROM joint_speech WHERE recording_id = 2
                    """)
        }
        let findings = try index.check().findings
        #expect(findings.map(\.check) == ["jointSpeech", "jointSpeech"])
    }
}
