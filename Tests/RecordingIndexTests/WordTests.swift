import CallFacts
import CallModel
import CustodyLog
import GRDB
import Testing

@testable import RecordingIndex

/// Notes, tags and transcripts, and the search in them.
struct WordTests {
    let index: RecordingIndex
    private let first = RecordingID(rawValue: 1)
    private let second = RecordingID(rawValue: 2)

    init() throws {
        index = try RecordingIndex()
        let segments: [Segment] = [
            .speech(from: 8_000, count: 16_000), .speech(from: 40_000, count: 8_000),
            .speech(channel: 2, from: 20_000, count: 16_000),
        ]
        for (content, name) in [
            (UInt8(1), "20260304-211502_H07_07700900123_000417"),
            (2, "20260304-194033_H03_07700900456_000488"),
        ] {
            var analysis = try FileAnalysis.decoded(
                FoundPath("/d/\(name).wav"), content: content, .plain(segments: segments))
            analysis.facts = try CallTests.facts(name)
            try index.ingest(analysis, roles: [.handler, .caller])
        }
    }

    static func transcript(_ cues: (Int, Int, String)...) -> Transcript {
        Transcript(
            format: .webVTT,
            cues: cues.enumerated().map { position, cue in
                .init(
                    place: 3 * position + 3, speaker: position == 0 ? "Handler" : nil,
                    start: cue.0, end: cue.1, text: cue.2)
            }, problems: [.init(place: 99, reason: "no times")])
    }

    static func source(_ content: UInt8 = 9) throws -> TranscriptSource {
        TranscriptSource(name: "a.vtt", contentHash: try .filled(with: content), byteCount: 99)
    }

    private func hits(
        _ words: String, _ change: (inout TextSearch) -> Void = { _ in }
    ) throws -> [FoundText] {
        var search = TextSearch(try SearchExpression(words))
        change(&search)
        var found: [FoundText] = []
        try index.forEachText(matching: search) { found.append($0) }
        return found
    }

    private func subjects(_ bytes: UInt8...) throws -> CustodySubjects {
        CustodySubjects(Set(try bytes.map { try ContentHash.filled(with: $0) }))
    }

    private var entries: [CustodyEntry] {
        get throws {
            var entries: [CustodyEntry] = []
            try index.forEachCustodyEntry(matching: CustodyFilter()) { entries.append($0) }
            return entries
        }
    }

    @Test func noteStandsUntilItIsWithdrawnAndStays() throws {
        var actor: Operator = "a.turner"
        (actor.actingAs, actor.reason) = ("DC Smith", "wrong call")
        let place = TextPlace(channel: 2, milliseconds: 2_000..<4_500)
        let before = try entries.count
        let (note, isNew) = try index.annotate(
            .note, "Says he waited at the café", of: first, at: place, actor: actor)
        #expect(isNew)
        #expect(note.place == place)
        #expect([note.writtenBy, note.actingAs] == ["a.turner", "DC Smith"])
        #expect(try hits("CAFE waited").map(\.number) == [note.number])
        let withdrawn = try index.withdraw(.note, number: note.number, actor: actor)
        #expect(withdrawn.withdrawalReason == "wrong call")
        #expect(try hits("cafe").isEmpty)
        #expect(try index.recording(first).annotations == [withdrawn])
        #expect(throws: IndexError.self) {
            try index.withdraw(.note, number: note.number, actor: actor)
        }
        let added = try entries.dropFirst(before)
        #expect(added.map(\.kind) == [.alteration, .alteration])
        let subjects = try subjects(1)
        #expect(added.map(\.subjects) == [subjects, subjects])
    }

    @Test func tagThatStandsIsNotWrittenAgain() throws {
        let place = TextPlace(milliseconds: 0..<1_000)
        let (tag, _) = try index.annotate(.tag, "threat", of: first, actor: "A")
        #expect(try index.annotate(.tag, "threat", of: first, actor: "B").annotation == tag)
        #expect(try index.annotate(.tag, "threat", of: first, at: place, actor: "B").isNew)
        #expect(throws: IndexError.unknownAnnotation(number: tag.number)) {
            try index.withdraw(.note, number: tag.number, actor: "A")
        }
        _ = try index.withdraw(.tag, number: tag.number, actor: "A")
        #expect(try index.annotate(.tag, "threat", of: first, actor: "A").isNew)
    }

    @Test func whatLiesOutsideIsRefused() throws {
        for place in [
            TextPlace(channel: 3), TextPlace(milliseconds: 60_001..<60_002),
        ] {
            #expect(throws: IndexError.self) {
                try index.annotate(.note, "x", of: first, at: place, actor: "A")
            }
        }
        #expect(throws: IndexError.unknownRecording(reference: "7")) {
            try index.annotate(.note, "x", of: RecordingID(rawValue: 7), actor: "A")
        }
        #expect(try index.count(of: "annotation") == 0)
    }

    @Test func transcriptIsTakenInOnce() throws {
        var transcript = Self.transcript(
            (1_200, 2_000, "Police, hold the line"), (2_600, 4_000, "He has a knife"),
            (60_001, 60_002, "never said"))
        (transcript.language, transcript.producer) = ("en", "Acme")
        var source = try Self.source()
        source.channelsOfSpeakers = ["Handler": 1]
        let before = try entries.count
        let report = try index.import(transcript, from: source, of: first, actor: "A")
        #expect(!report.wasKnown)
        #expect(report.cueCount == 2)
        #expect(report.problems.map(\.place) == [9, 99])
        let again = try index.import(transcript, from: source, of: first, actor: "A")
        #expect(again.wasKnown)
        #expect([again.cueCount, again.problems.count] == [2, 2])
        #expect(try index.count(of: "transcript_cue") == 2)
        let added = try entries.dropFirst(before)
        #expect(added.map(\.kind) == [.combination])
        let subjects = try subjects(1, 9)
        #expect(added.first?.subjects == subjects)
        source.channel = 2
        #expect(throws: IndexError.transcriptChannels(name: "a.vtt")) {
            try index.import(transcript, from: source, of: first, actor: "A")
        }
        let held = try index.recording(first).transcripts
        #expect(held.map(\.producer) == ["Acme"])
        #expect(
            try index.read { try Row.fetchAll($0, sql: "SELECT channel FROM readable_cue") }
                .map { $0[0] as Int? } == [1, nil])
    }

    @Test func channelThatIsNotThereLeavesTheCueOut() throws {
        var source = try Self.source()
        source.channel = 3
        let report = try index.import(
            Self.transcript((1_200, 2_000, "x")), from: source, of: first, actor: "A")
        #expect(report.cueCount == 0)
        #expect(report.problems.map(\.reason) == ["the recording has no channel 3", "no times"])
    }

    @Test func hitsHaveTheirUtteranceAndComeInOrder() throws {
        var source = try Self.source()
        source.channelsOfSpeakers = ["Handler": 1]
        _ = try index.import(
            Self.transcript((1_200, 2_000, "hold the line"), (2_600, 4_000, "the line is bad")),
            from: source, of: first, actor: "A")
        _ = try index.import(
            Self.transcript((10_000, 11_000, "line")), from: source, of: second, actor: "A")
        _ = try index.annotate(.note, "bad line", of: first, actor: "A")
        let found = try hits("line")
        #expect(found.map(\.recording) == [second, first, first, first])
        #expect(found.map(\.origin) == [.transcript, .note, .transcript, .transcript])
        #expect(
            found.map(\.snippet) == [
                "[line]", "bad [line]", "hold the [line]", "the [line] is bad",
            ])
        #expect(found.map(\.author) == ["Handler", "A", "Handler", nil])
        #expect(found.map(\.role) == [.handler, nil, .handler, nil])
        #expect(
            found.map(\.utterance) == [
                nil, nil, .init(channel: 1, startSample: 8_000, sampleCount: 16_000),
                .init(channel: 2, startSample: 20_000, sampleCount: 16_000),
            ])
    }

    @Test func searchIsNarrowedByCallAndSource() throws {
        for recording in [first, second] {
            _ = try index.import(
                Self.transcript((0, 1_000, "a warrant")), from: Self.source(), of: recording,
                actor: "A")
            _ = try index.annotate(.tag, "warrant", of: recording, actor: "A")
        }
        let caseID = try index.createCase(reference: "X", title: "", actor: "A").id
        _ = try index.link([second], to: caseID, actor: "A", reason: nil)
        func found(_ change: (inout TextSearch) -> Void) throws -> [Int64] {
            try hits("warr*", change).map(\.recording.rawValue)
        }
        #expect(try found { _ in } == [2, 2, 1, 1])
        #expect(try found { $0.sources = [.notes] } == [2, 1])
        #expect(try found { $0.filter.handler = "h07" } == [1, 1])
        #expect(try found { $0.filter.handler = "nobody" } == [])
        #expect(try found { $0.filter.number = PhoneNumber("+44 7700 900456") } == [2, 2])
        #expect(try found { $0.filter.from = Instant("2026-03-04T20:00:00.000Z") } == [1, 1])
        #expect(try found { $0.selection.caseID = caseID } == [2, 2])
        #expect(try found { $0.selection.recordings = [first] } == [1, 1])
        #expect(try found { $0.limit = 1 } == [2])
        #expect(try hits("warrant not a").map(\.origin) == [.tag, .tag])
    }

    @Test func recordingsAreFoundByTheirNames() throws {
        try index.ingest(.decoded("/e/b.wav", content: 5), .decoded("/f/b.wav", content: 6))
        let found = try index.recordings(withNames: [
            "b", "20260304-211502_H07_07700900123_000417.wav", "c",
        ])
        #expect(
            found == [
                "b": [RecordingID(rawValue: 3), RecordingID(rawValue: 4)],
                "20260304-211502_H07_07700900123_000417.wav": [first],
            ])
    }

    /// An index without words has the digest that it always had; with them it has another.
    @Test func wordsCountInTheDigest() throws {
        var digests = [try index.digest()]
        _ = try index.annotate(.note, "x", of: first, actor: "A")
        digests.append(try index.digest())
        _ = try index.withdraw(.note, number: 1, actor: "B")
        digests.append(try index.digest())
        _ = try index.import(
            Self.transcript((0, 1, "x")), from: Self.source(), of: first, actor: "A")
        digests.append(try index.digest())
        #expect(Set(digests).count == 4)
    }

    @Test func checkComparesWordsWithRows() throws {
        _ = try index.annotate(.note, "one", of: first, actor: "A")
        _ = try index.import(
            Self.transcript((0, 1, "two")), from: Self.source(), of: first, actor: "A")
        #expect(try index.check().findings == [])
        try index.write {
            try $0.execute(
                sql: """
                    DROP TRIGGER transcript_cue_is_fixed;
                    UPDATE transcript_cue SET text = 'three';
                    """)
        }
        #expect(try index.check().findings.map(\.check) == ["schema", "words", "changedRow"])
    }

    @Test(arguments: [
        "DELETE FROM annotation", "UPDATE annotation SET text = 'y'", "DELETE FROM transcript",
        "UPDATE transcript_cue SET text = 'y'", "DELETE FROM transcript_problem",
        "DELETE FROM annotation_withdrawal",
    ])
    func wordsCannotBeRewritten(sql: String) throws {
        _ = try index.annotate(.note, "x", of: first, actor: "A")
        _ = try index.withdraw(.note, number: 1, actor: "A")
        _ = try index.import(
            Self.transcript((0, 1, "x")), from: Self.source(), of: first, actor: "A")
        let error = #expect(throws: IndexError.self) {
            try index.write { try $0.execute(sql: sql) }
        }
        #expect(error?.description.contains("append-only") == true)
    }
}
