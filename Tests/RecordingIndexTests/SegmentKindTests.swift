import CallModel
import GRDB
import Testing

@testable import RecordingIndex

/// What an index holds beside speech.
struct SegmentKindTests {
    let index: RecordingIndex

    private static let first: [Segment] = [
        .other(.tone, from: 0),
        .other(.dtmf, from: 800, digits: "07700900123"),
        .other(.dtmf, from: 24_000, digits: "*21#"),
        .speech(channel: 2, from: 8_000, count: 1_600),
        .other(.dtmf, channel: 2, from: 16_000, digits: "1"),
        .other(.music, channel: 2, from: 20_000),
    ]

    init() throws {
        index = try RecordingIndex()
        let caseID = try index.createCase(reference: "X", title: "", actor: "A").id
        try index.ingest(.decoded("/a.wav", content: 1, .plain(segments: Self.first)))
        try index.ingest(
            .decoded(
                "/b.wav", content: 2,
                .plain(segments: [.other(.dtmf, from: 0, digits: "900123D")])), caseID: caseID)
        try index.ingest(.decoded("/c.wav", content: 3))
    }

    /// The digits that pass, each behind the number of its recording.
    private func dialled(_ change: (inout SegmentFilter) -> Void = { _ in }) throws -> [String] {
        var filter = SegmentFilter()
        change(&filter)
        return try index.segments(matching: filter).map {
            "\($0.recording.id):\($0.segment.digits ?? "none")"
        }
    }

    /// The codes are stored in indexes and read by other programs.
    @Test func codesAreThoseOfTheSchema() {
        #expect(SegmentKind.allCases.map(\.code) == [1, 2, 3, 4])
        #expect(SegmentKind.allCases.map { SegmentKind(code: $0.code) } == SegmentKind.allCases)
        #expect(SegmentKind(code: 0) == nil)
        #expect(SegmentKind(code: 5) == nil)
    }

    @Test func segmentsOfEveryKindAreReadAsTheyWereWritten() throws {
        var filter = SegmentFilter()
        filter.selection.recordings = [RecordingID(rawValue: 1)]
        let heard = Self.first.sorted {
            ($0.startSample, $0.channel) < ($1.startSample, $1.channel)
        }
        #expect(try index.segments(matching: filter).map(\.segment) == heard)
        for kind in SegmentKind.allCases {
            filter.kind = kind
            #expect(
                try index.segments(matching: filter).map(\.segment)
                    == heard.filter { $0.kind == kind })
        }
    }

    @Test func onlySpeechIsAnUtterance() throws {
        #expect(try index.summaries().map(\.utteranceCount) == [1, 0, 1])
        let details = try index.recording(RecordingID(rawValue: 1))
        #expect(details.channels.map(\.utteranceCount) == [0, 1])
        let views = try index.read {
            try Int.fetchAll($0, sql: "SELECT utterance_count FROM readable_recording")
        }
        #expect(views == [1, 0, 1])
    }

    @Test(arguments: [
        ("07700900123", ["1:07700900123"]), ("900123", ["1:07700900123", "2:900123D"]),
        ("*21#", ["1:*21#"]), ("1#", ["1:*21#"]), ("D", ["2:900123D"]),
        // A key is no wildcard, and keys between others make a gap.
        ("0*3", []), ("0770900123", []),
    ])
    func digitsAreFoundAnywhereWithoutAGap(digits: String, found: [String]) throws {
        #expect(try dialled { $0.digits = digits } == found)
    }

    @Test func digitsAreLookedForInWhatIsSelected() throws {
        let caseID = try index.caseFile(reference: "X").id
        #expect(try dialled { ($0.digits, $0.selection.caseID) = ("9", caseID) } == ["2:900123D"])
        let first = RecordingID(rawValue: 1)
        #expect(
            try dialled { ($0.digits, $0.selection.recordings) = ("9", [first]) }
                == ["1:07700900123"])
        #expect(try dialled { ($0.digits, $0.channel) = ("1", 2) } == ["1:1"])
        #expect(try dialled { ($0.digits, $0.kind) = ("1", .speech) } == [])
    }

    @Test func recordingTellsWhatIsDialledAsItIsHeard() throws {
        let dialled = try index.recording(RecordingID(rawValue: 1)).dialled
        #expect(dialled.map(\.digits) == ["07700900123", "1", "*21#"])
        #expect(dialled.map(\.channel) == [1, 2, 1])
        #expect(dialled.map(\.startSample) == [800, 16_000, 24_000])
        #expect(try index.recording(RecordingID(rawValue: 3)).dialled.isEmpty)
    }
}
