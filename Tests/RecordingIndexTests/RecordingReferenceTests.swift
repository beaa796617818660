import CallModel
import Testing

@testable import RecordingIndex

struct RecordingReferenceTests {
    let index: RecordingIndex

    init() throws {
        index = try RecordingIndex()
        try index.ingest(
            .decoded("/disk/one/a.wav", content: 0x11), .decoded("/disk/one/b.wav", content: 0xAB),
            .decoded("/disk/one2/c.wav", content: 0x33))
    }

    private func numbers(_ reference: String, _ path: FoundPath = "/elsewhere") throws -> [Int64] {
        try index.recordings(named: reference, orAt: path).map(\.rawValue)
    }

    @Test func filesOfAFolderAreThoseInItself() throws {
        let index = try RecordingIndex()
        try index.ingest(
            .decoded("/d/e/a.wav", content: 1), .failed("/f", content: 2, .notAudio(reason: "")))
        let folders: [FoundPath] = ["/d/e", "/d", "/d/e/a.wav", "/d/", "/"]
        #expect(
            try folders.map { try index.hasFiles(in: $0) } == [true, false, false, false, true])
    }

    @Test func numberNamesARecording() throws {
        #expect(try numbers("2") == [2])
    }

    @Test func digitsThatAreNoNumberAreADigest() throws {
        #expect(try numbers("111111") == [1])
    }

    @Test(arguments: ["abABab", "ABABABA", String(repeating: "ab", count: 32)])
    func digestMayBeCutShort(reference: String) throws {
        #expect(try numbers(reference) == [2])
    }

    @Test func pathNamesTheRecordingLastFoundThere() throws {
        #expect(try numbers("a.wav", "/disk/one/a.wav") == [1])
        try index.ingest(.decoded("/disk/one/a.wav", content: 0x44))
        #expect(try numbers("a.wav", "/disk/one/a.wav") == [4])
        try index.ingest(
            .failed("/disk/one/a.wav", content: nil, .unreadable(reason: "gone")))
        #expect(try numbers("a.wav", "/disk/one/a.wav") == [4])
    }

    @Test(arguments: [("/disk/one", [1, 2]), ("/disk/", [1, 2, 3]), ("/", [1, 2, 3])])
    func folderNamesAllBelowIt(folder: String, expected: [Int64]) throws {
        #expect(try numbers("folder", FoundPath(folder)) == expected)
    }

    @Test(arguments: ["9", "ababa", "fedcba", "name.wav", ""])
    func unknownReferenceIsRefused(reference: String) throws {
        #expect(throws: IndexError.unknownRecording(reference: reference)) {
            try numbers(reference)
        }
    }

    @Test func ambiguousDigestNamesItsCandidates() throws {
        var bytes = try ContentHash.filled(with: 0xAB).bytes
        bytes[31] = 0xAC
        var twin = try FileAnalysis.decoded("/twin.wav", content: 0)
        twin.contentHash = ContentHash(bytes: bytes)
        try index.ingest(twin)
        let candidates = [RecordingID(rawValue: 2), RecordingID(rawValue: 4)]
        #expect(
            throws: IndexError.ambiguousRecording(reference: "ababab", candidates: candidates)
        ) {
            try numbers("ababab")
        }
        #expect(try numbers(String(repeating: "ab", count: 31) + "ac") == [4])
    }

    @Test func selectionIsOrderedAndIntersected() throws {
        let caseID = try index.createCase(reference: "X", title: "", actor: "A").id
        let ids = [3, 2].map(RecordingID.init(rawValue:))
        _ = try index.link(ids, to: caseID, actor: "A", reason: nil)
        func numbers(_ selection: RecordingSelection) throws -> [Int64] {
            try index.summaries(in: selection).map(\.id.rawValue)
        }
        let some = Set([1, 2, 77].map(RecordingID.init(rawValue:)))
        #expect(try numbers(RecordingSelection()) == [1, 2, 3])
        #expect(try numbers(RecordingSelection(caseID: caseID)) == [2, 3])
        #expect(try numbers(RecordingSelection(recordings: some)) == [1, 2])
        #expect(try numbers(RecordingSelection(caseID: caseID, recordings: some)) == [2])
    }
}
