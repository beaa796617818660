import CallModel
import Foundation
import RecordingIndex
import Testing

/// What the program says of an index that holds more than speech.
struct SegmentKindTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    /// One recording with every kind of segment and some flags, and one with speech alone.
    init() async throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
        let index = try RecordingIndex.open(
            at: folder.appending("earmark.sqlite"), access: .create)
        let run = index.beginIngest(
            IngestDescription(
                actor: Operator(account: "A", command: "test", programVersion: "1"),
                argumentsJSON: "[]", engineVersion: "1", parametersJSON: "{}"))
        _ = try run.commit([
            try Self.file(
                "/d/rich.wav", content: 1, flags: [.offset, .clipped],
                [
                    Self.segment(.tone, from: 0), Self.segment(.dtmf, from: 8_000, "07700900123"),
                    Self.segment(.speech, from: 16_000), Self.segment(.music, from: 24_000),
                    Self.segment(.dtmf, from: 32_000, "*21#"),
                ]),
            try Self.file("/d/plain.wav", content: 2, [Self.segment(.speech, from: 0)]),
        ])
        try run.end(.finished)
        try index.close()
    }

    private static func segment(
        _ kind: SegmentKind, from start: Int, _ digits: String? = nil
    ) -> Segment {
        Segment(
            channel: 1, startSample: start, sampleCount: 4_000, kind: kind,
            meanLevel: Level(centiDBFS: -2_000), peakLevel: Level(centiDBFS: -1_700),
            digits: digits)
    }

    private static func file(
        _ path: String, content: UInt8, flags: Set<ChannelFlag> = [], _ segments: [Segment]
    ) throws -> FileAnalysis {
        let channel = ChannelSummary(
            noiseFloor: Level(centiDBFS: -6_000), peakLevel: Level(centiDBFS: -1_700),
            speechSampleCount: 4_000, flags: flags)
        let hash = try #require(ContentHash(bytes: repeatElement(content, count: 32)))
        return FileAnalysis(
            file: FileSnapshot(path: FoundPath(path), byteCount: 44, modificationTime: 1),
            contentHash: hash, nameMismatch: nil,
            result: .decoded(
                RecordingAnalysis(
                    container: "WAV", codec: "PCM16", rawFormat: nil, sampleRate: 8_000,
                    sampleFrameCount: 80_000, claimedSampleFrameCount: 80_000, problem: nil,
                    channels: [channel], segments: segments)))
    }

    private func segments(_ arguments: String...) async throws -> [SegmentLine] {
        try await earmark.run(["segments", "--format", "ndjson"] + arguments).objects()
    }

    @Test func everyKindIsListedUnlessOneIsAskedFor() async throws {
        let all = try await segments("--all")
        #expect(all.map(\.kind) == ["tone", "dtmf", "speech", "music", "dtmf", "speech"])
        #expect(all.map(\.digits) == [nil, "07700900123", nil, nil, "*21#", nil])
        for kind in ["speech", "tone", "dtmf", "music"] {
            #expect(
                try await segments("--all", "--kind", kind) == all.filter { $0.kind == kind })
        }
        let fields = try await earmark("segments", "--all", "--format", "csv").records()
        #expect(fields.map { $0["digits"] } == all.map { $0.digits ?? "" })
    }

    @Test func otherFiltersHoldForEveryKind() async throws {
        let found = try await segments(
            "--all", "--from", "1", "--to", "4", "--min-duration", "0.5", "--max-level", "-20")
        #expect(found.map(\.kind) == ["dtmf", "speech", "music"])
        #expect(try await segments("--all", "--kind", "tone", "--min-duration", "0.501").isEmpty)
    }

    @Test(arguments: [
        ("07700 900123", ["07700900123"]), ("900-123", ["07700900123"]),
        ("07700\u{A0}900\u{2011}123", ["07700900123"]), ("21#", ["*21#"]), ("*", ["*21#"]),
        ("1", ["07700900123", "*21#"]), ("7*", []), ("a", []),
    ])
    func digitsAreFoundAsTheyAreWritten(keys: String, found: [String]) async throws {
        let output = try await earmark("segments", "--all", "--digits", keys, "--format", "ndjson")
        #expect(output.status == (found.isEmpty ? 1 : 0))
        #expect(try output.objects(SegmentLine.self).map(\.digits) == found)
    }

    @Test func tableHasDigitsWhereThereAreAny() async throws {
        let all = try await earmark("segments", "--all").lines
        #expect(all.first?.contains("Kind    Digits ") == true)
        #expect(all.contains { $0.contains("dtmf    07700900123 ") })
        let speech = try await earmark("segments", "--all", "--kind", "speech").lines
        #expect(speech.first?.contains("Digits") == false)
    }

    @Test func onlySpeechIsAnUtterance() async throws {
        let rttm = try await earmark("segments", "--all", "--format", "rttm")
        #expect(
            rttm.lines == [
                "SPEAKER rich 1 2.000 0.500 <NA> <NA> speech <NA> <NA>",
                "SPEAKER plain 1 0.000 0.500 <NA> <NA> speech <NA> <NA>",
            ])
        let recordings = try await earmark("recordings", "--format", "ndjson")
            .objects(RecordingLine.self)
        #expect(recordings.map(\.utterances) == [1, 1])
        _ = try await earmark("case", "new", "C")
        _ = try await earmark("case", "link", "C", "1")
        struct Case: Decodable { var recordings: [RecordingLine] }
        let shown = try await earmark("case", "show", "C", "--format", "json").json(Case.self)
        #expect(shown.recordings.map(\.utterances) == [1])
    }

    @Test func rttmWithoutAnUtteranceIsNothingFound() async throws {
        let output = try await earmark(
            "segments", "--recording", "1", "--to", "1", "--format", "rttm")
        #expect(output.status == 1)
        #expect(output.standardOutput == "")
    }

    @Test func recordingShowsFlagsAndWhatIsDialled() async throws {
        struct Report: Decodable {
            struct Channel: Decodable { var flags: String? }
            struct Dialled: Decodable, Equatable {
                var channel: Int
                var startS: Double
                var startSample: Int
                var digits: String
            }
            var channels: [Channel]
            var dialled: [Dialled]
        }
        let rich = try await earmark("recording", "1", "--format", "json").json(Report.self)
        #expect(rich.channels.map(\.flags) == ["clipped, offset"])
        #expect(
            rich.dialled == [
                .init(channel: 1, startS: 1, startSample: 8_000, digits: "07700900123"),
                .init(channel: 1, startS: 4, startSample: 32_000, digits: "*21#"),
            ])
        let table = try await earmark("recording", "1").lines
        #expect(table.contains { $0.hasSuffix("clipped, offset") })
        #expect(table.contains("Dialled"))
        #expect(table.contains("      1  0:04.000  *21#"))

        let plain = try await earmark("recording", "2", "--format", "json").json(Report.self)
        #expect(plain.channels.map(\.flags) == [nil])
        #expect(plain.dialled.isEmpty)
        let text = try await earmark("recording", "2").standardOutput
        #expect(!text.contains("Dialled"))
        #expect(!text.contains("Flags"))
    }
}
