import RecordingIndex
import Testing

@testable import RecordImport

/// Transcripts as other programs write them.
struct TranscriptFileTests {
    private func only(_ text: String) throws -> Transcript {
        let transcripts = try TranscriptFile.read(Array(text.utf8))
        try #require(transcripts.count == 1)
        return transcripts[0]
    }

    @Test func webVTT() throws {
        let transcript = try only(
            """
            \u{FEFF}WEBVTT - call 417
            Kind: captions
            Language: en-GB

            STYLE
            ::cue { color: lime }

            NOTE made from the left channel

            opening
            00:00.600 --> 00:03.490 align:start position:10%
            <v.loud Handler>Police, <i>what's</i> the
            address &amp; number?</v>

            01:00:04.000 --> 01:00:05.000
            <v Caller>Elm</v> <v Handler>Elm Row?
            """)
        #expect(transcript.format == .webVTT)
        #expect(transcript.language == "en-GB")
        #expect(transcript.problems == [])
        #expect(
            transcript.cues == [
                .init(
                    place: 11, speaker: "Handler", start: 600, end: 3_490,
                    text: "Police, what's the address & number?"),
                .init(place: 15, speaker: "Caller", start: 3_604_000, end: 3_605_000, text: "Elm"),
                .init(
                    place: 15, speaker: "Handler", start: 3_604_000, end: 3_605_000,
                    text: "Elm Row?"),
            ])
    }

    @Test func subRipWithWindowsLineEnds() throws {
        let transcript = try only(
            "1\r\n00:00:01,000 --> 00:00:02,500\r\nI think 3 < 4 &amp; <b>so</b> on\r\n\r\n"
                + "2\r\n00:00:03,000 --> 00:00:03,000\r\nyes\r\n")
        #expect(transcript.format == .subRip)
        #expect(transcript.cues.map(\.text) == ["I think 3 < 4 &amp; so on", "yes"])
        #expect(transcript.cues.map(\.place) == [2, 6])
        #expect(transcript.cues.map(\.start) == [1_000, 3_000])
        #expect(transcript.problems == [])
    }

    /// What is wrong is listed by its line, in words that do not repeat what is said.
    @Test func badCuesAreListedAndTheRestGoesIn() throws {
        let text = """
            WEBVTT

            00:01.000 --> 00:02.000
            one

            two without times

            00:05.000 --> 00:04.000
            three

            3
            00:61.000 --> 00:62.000
            four

            00:07.000 --> 00:08.000

            99999999999999999999:00:01.000 --> 99999999999999999999:00:02.000
            five

            00:09.000 --> 00:10.000
            six
            """
        let bytes = Array(text.utf8) + Array("\n\n00:11.000 --> 00:12.000\nbad \u{0}".utf8) + [0xFF]
        let transcript = try #require(TranscriptFile.read(bytes).first)
        #expect(transcript.cues.map(\.text) == ["one", "six"])
        #expect(transcript.problems.map(\.place) == [6, 8, 12, 17, 23])
        #expect(!transcript.problems.contains { $0.reason.contains("three") })
    }

    @Test func whisper() throws {
        let transcript = try only(
            """
            {"text": " Police. Hello?", "language": "en", "segments": [
              {"id": 0, "start": 0.0, "end": 2.34, "text": " Police."},
              {"id": 1, "start": 2.34, "end": 1.0, "text": " backwards"},
              {"id": 2, "start": "soon", "end": 3.0, "text": "x"},
              {"id": 3, "start": 1e300, "end": 1e301, "text": "x"}, 7,
              {"id": 4, "start": 2.5, "end": 3.1415, "text": " Hello?", "speaker": "SPEAKER_01"},
              {"id": 5, "start": 4, "end": 5, "text": "  "}]}
            """)
        #expect(transcript.format == .whisper)
        #expect(transcript.language == "en")
        #expect(
            transcript.cues == [
                .init(place: 1, start: 0, end: 2_340, text: "Police."),
                .init(place: 6, speaker: "SPEAKER_01", start: 2_500, end: 3_142, text: "Hello?"),
            ])
        #expect(transcript.problems.map(\.place) == [2, 3, 4, 5])
    }

    @Test func whisperCPP() throws {
        let transcript = try only(
            """
            {"systeminfo": "AVX = 1", "model": {"type": "base"}, "params": {"language": "en"},
             "result": {"language": "en"}, "transcription": [
              {"timestamps": {"from": "00:00:00,000", "to": "00:00:03,200"},
               "offsets": {"from": 0, "to": 3200}, "text": " Where are you?"}]}
            """)
        #expect(transcript.format == .whisperCPP)
        #expect(transcript.producer == "whisper.cpp base")
        #expect(transcript.cues.map(\.end) == [3_200])
    }

    @Test func vConWithSeveralTranscripts() throws {
        let found = try TranscriptFile.read(
            Array(
                #"""
                {"vcon": "0.4.0", "uuid": "x", "parties": [],
                 "dialog": [{"type": "recording", "filename": "20260304-211502.wav"}, {}],
                 "analysis": [
                  {"type": "summary", "body": "they spoke"},
                  {"type": "transcript", "dialog": 0, "vendor": "Acme", "product": "Ear",
                   "encoding": "json", "body": {"segments": [{"start": 1, "end": 2, "text": "a"}]}},
                  {"type": "transcript", "dialog": [1], "encoding": "none",
                   "body": "WEBVTT\n\n00:01.000 --> 00:02.000\nb"},
                  {"type": "transcript", "dialog": 9, "body": "{\"segments\": []}"}]}
                """#.utf8))
        #expect(found.map(\.part) == [1, 2, 3])
        #expect(found.map(\.format) == [.vCon, .vCon, .vCon])
        #expect(found.map(\.recordingName) == ["20260304-211502.wav", nil, nil])
        #expect(found.map(\.isOfOneOfSeveral) == [false, true, true])
        #expect(found.map(\.producer) == ["Acme Ear", nil, nil])
        #expect(found.map { $0.cues.map(\.text) } == [["a"], ["b"], []])
    }

    @Test(
        arguments: [
            ("", .unknownFormat), ("a,b\n1,2\n", .unknownFormat), ("WEBVTTX\n", .unknownFormat),
            ("{", .notJSON), ("{}", .noTranscript), ("[1]", .noTranscript),
            (#"{"analysis": []}"#, .noTranscript), ("\u{1}\u{2}", .unknownFormat),
        ] as [(String, TranscriptError)])
    func whatIsNoTranscriptIsRefused(text: String, error: TranscriptError) {
        #expect(throws: error) { try TranscriptFile.read(Array(text.utf8)) }
    }

    @Test func hostileFilesAreRefusedOrRead() throws {
        #expect(throws: TranscriptError.utf16) { try TranscriptFile.read([0xFF, 0xFE, 0x57, 0]) }
        let deep = String(repeating: "[", count: 200_000)
        #expect(throws: TranscriptError.self) { try TranscriptFile.read(Array(deep.utf8)) }
        let nested = #"{"segments":"# + deep
        #expect(throws: TranscriptError.self) { try TranscriptFile.read(Array(nested.utf8)) }
        // A bracket that never closes, many times over, must not take time by the square.
        let open = "WEBVTT\n\n00:01.000 --> 00:02.000\n" + String(repeating: "<v ", count: 20_000)
        #expect(try TranscriptFile.read(Array(open.utf8)).first?.cues.count == 1)
        for seed in 0..<200 {
            var bytes = Array("WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>x &#x41; &amp;</v>\n".utf8)
            bytes[(seed * 7) % bytes.count] = UInt8(truncatingIfNeeded: seed &* 131)
            bytes.swapAt((seed * 13) % bytes.count, (seed * 5) % bytes.count)
            _ = try? TranscriptFile.read(bytes)
        }
    }

    @Test func tooLongIsRefusedUnread() {
        let bytes = [UInt8](repeating: 0x20, count: TranscriptFile.byteLimit + 1)
        #expect(throws: TranscriptError.self) { try TranscriptFile.read(bytes) }
    }
}
