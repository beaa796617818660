import CallModel
import GRDB
import Testing

@testable import RecordingIndex

struct IngestRunTests {
    let index: RecordingIndex

    init() throws {
        index = try RecordingIndex()
    }

    @Test func recordingIsWrittenWithItsChannelsAndSegments() throws {
        let committed = try index.ingest(.decoded(content: 1))
        #expect(committed.map(\.outcome) == [.indexed])
        #expect(try index.count(of: "recording") == 1)
        #expect(try index.count(of: "channel") == 2)
        #expect(try index.count(of: "segment") == 1)
        let details = try index.recording(try #require(committed[0].recordingID))
        #expect(details.summary.path == FoundPath("/evidence/a.wav"))
        #expect(details.summary.utteranceCount == 1)
        #expect(details.claimedSampleFrameCount == 61 * 8_000)
        #expect(details.channels.map(\.utteranceCount) == [1, 0])
        #expect(details.channels.map(\.summary.noiseFloor.centiDBFS) == [-6_550, -6_550])
        #expect(details.files.map(\.isCurrent) == [true])
    }

    @Test func problemMakesPartial() throws {
        let committed = try index.ingest(
            .decoded(content: 1, .plain(problem: "the data chunk ends early")))
        #expect(committed[0].outcome == .partial)
        #expect(committed[0].reason == "the data chunk ends early")
        let known = try index.knownFile(at: FoundPath("/evidence/a.wav"))
        #expect(known?.outcome == .partial)
        #expect(known?.reason == "the data chunk ends early")
        #expect(known?.recordingID == committed[0].recordingID)
    }

    @Test func sameContentElsewhereIsDuplicateEvenWithinOneBatch() throws {
        let committed = try index.ingest(
            .decoded("/a.wav", content: 1), .decoded("/b.wav", content: 1))
        let again = try index.ingest(.decoded("/c.wav", content: 1))
        #expect((committed + again).map(\.outcome) == [.indexed, .duplicate, .duplicate])
        #expect(Set((committed + again).map(\.recordingID)).count == 1)
        let details = try index.recording(try #require(again[0].recordingID))
        #expect(details.files.map(\.path) == ["/a.wav", "/b.wav", "/c.wav"])
        #expect(details.summary.path == "/a.wav")
    }

    @Test func touchedFileIsUnchangedAndItsTimeIsKept() throws {
        try index.ingest(.decoded(content: 1, modified: 5))
        let committed = try index.ingest(.decoded(content: 1, modified: 6))
        #expect(committed.map(\.outcome) == [.unchanged])
        #expect(try index.count(of: "recording_file") == 1)
        #expect(try index.knownFile(at: FoundPath("/evidence/a.wav"))?.modificationTime == 6)
        #expect(try index.count(of: "ingest") == 1)
    }

    @Test func changedContentAtAPathKeepsHistory() throws {
        let first = try index.ingest(.decoded("/a.wav", content: 1))
        let second = try index.ingest(.decoded("/a.wav", content: 2))
        let third = try index.ingest(.decoded("/a.wav", content: 1))
        #expect(second[0].outcome == .indexed)
        #expect(third[0].outcome == .duplicate)
        #expect(try index.count(of: "recording_file") == 3)
        let details = try index.recording(try #require(first[0].recordingID))
        #expect(details.files.map(\.isCurrent) == [false, true])
        let known = try index.knownFile(at: "/a.wav")
        #expect(known?.recordingID == first[0].recordingID)
    }

    @Test(arguments: [
        (FileAnalysis.Result.undecodable(reason: "G.729"), Outcome.undecodable, UInt8?(7)),
        (.unreadable(reason: "permission denied"), .unreadable, nil),
        (.notAudio(reason: "text"), .notAudio, 8),
    ])
    func fileWithoutRecordingIsAFinding(
        result: FileAnalysis.Result, outcome: Outcome, content: UInt8?
    ) throws {
        let committed = try index.ingest(.failed(content: content, result))
        #expect(committed.map(\.outcome) == [outcome])
        #expect(committed[0].recordingID == nil)
        let known = try #require(try index.knownFile(at: FoundPath("/evidence/b.wav")))
        #expect(known.outcome == outcome)
        #expect(known.reason == committed[0].reason)
        #expect(known.contentHash == (try content.map { try ContentHash.filled(with: $0) }))
        #expect(known.byteCount == content.map { _ in 99 })
    }

    @Test func sameFindingAgainAddsNoRow() throws {
        let result = FileAnalysis.Result.undecodable(reason: "G.729")
        try index.ingest(.failed(content: 7, modified: 1, result))
        let again = try index.ingest(.failed(content: 7, modified: 2, result))
        #expect(again.map(\.outcome) == [.undecodable])
        #expect(try index.count(of: "recording_file") == 1)
        try index.ingest(.failed(content: 7, .undecodable(reason: "G.729 annex B")))
        #expect(try index.count(of: "recording_file") == 2)
    }

    @Test func batchIsCommittedWholeOrNotAtAll() throws {
        let twice = RecordingAnalysis.plain(segments: [
            .speech(from: 0, count: 10), .speech(from: 0, count: 10),
        ])
        let run = index.beginIngest()
        #expect(throws: IndexError.self) {
            try run.commit([.decoded("/a.wav", content: 1), .decoded("/b.wav", content: 2, twice)])
        }
        for table in [
            "ingest", "recording", "channel", "segment", "recording_file", "custody_entry",
        ] {
            #expect(try index.count(of: table) == 0)
        }
        let committed = try run.commit([.decoded("/a.wav", content: 1)])
        #expect(committed.map(\.outcome) == [.indexed])
        #expect(try index.count(of: "ingest") == 1)
    }

    @Test func runsShareASegmentationAndHaveAnEntryEach() throws {
        try index.ingest(.decoded("/a.wav", content: 1))
        try index.ingest(.decoded("/b.wav", content: 2))
        #expect(try index.count(of: "segmentation") == 1)
        #expect(try index.count(of: "ingest WHERE state = 'finished'") == 2)
    }

    @Test func interruptedRunSaysSo() throws {
        let run = index.beginIngest()
        _ = try run.commit([.decoded(content: 1)])
        #expect(try index.count(of: "ingest WHERE state = 'running'") == 1)
        try run.end(.interrupted)
        #expect(try index.count(of: "ingest WHERE state = 'interrupted'") == 1)
    }

    @Test(arguments: [
        [0x2F, 0x61, 0xFF, 0xFE], Array("/two\nlines.wav".utf8), Array("/it's \"it\".wav".utf8),
    ])
    func pathIsKeptByteForByte(bytes: [UInt8]) throws {
        let path = FoundPath(bytes: bytes)
        try index.ingest(.decoded(path, content: 1))
        #expect(try index.knownFile(at: path) != nil)
        #expect(try index.summaries().map(\.path) == [path])
        #expect(try index.recordings(named: "typed", orAt: path).count == 1)
    }

    @Test func knownFileLooksLikeItselfOnly() throws {
        let analysis = try FileAnalysis.decoded(content: 1)
        try index.ingest(analysis)
        let known = try #require(try index.knownFile(at: analysis.file.path))
        #expect(known.looks(like: analysis.file))
        var touched = analysis.file
        touched.modificationTime = 3
        #expect(!known.looks(like: touched))
        touched.modificationTime = nil
        #expect(!known.looks(like: touched))
    }
}
