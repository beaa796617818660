import CallModel
import Testing

@testable import RecordingIndex

/// What is told of runs of ingest.
struct RunTests {
    let folder: TemporaryFolder
    private let index: RecordingIndex
    private static let description = IngestDescription(
        actor: "A. Investigator", argumentsJSON: "[]", engineVersion: "1",
        parametersJSON: "{}")

    init() throws {
        folder = try TemporaryFolder()
        index = try RecordingIndex.open(at: folder.appending("earmark.sqlite"), access: .create)
    }

    @Test func runHasItsFilesByOutcomeAndItsRoles() throws {
        #expect(try index.runs() == [])
        try index.ingest(
            .decoded("/a.wav", content: 1), .decoded("/b.wav", content: 1),
            .failed("/c.wav", content: 2, .undecodable(reason: "G.729")),
            roles: [.handler, .caller])
        try index.ingest(.decoded("/d.wav", content: 3))
        try index.ingest(.decoded("/d.wav", content: 3))
        let runs = try index.runs()
        #expect(runs.map(\.number) == [1, 2])
        #expect(runs.map(\.state) == [.finished, .finished])
        #expect(runs[0].counts == [.indexed: 1, .duplicate: 1, .undecodable: 1])
        #expect(runs.map(\.fileCount) == [3, 1])
        #expect(runs.map(\.roleCount) == [2, 0])
        #expect(runs[0].actor == "A. Investigator")
        #expect(runs[0].programVersion == "1.0")
        #expect(runs[0].argumentsJSON == "[]")
        #expect(try #require(runs[0].endedAt) >= runs[0].startedAt)
    }

    @Test func interruptedRunSaysSo() throws {
        let run = index.beginIngest(Self.description)
        _ = try run.commit([.decoded(content: 1)])
        try run.end(.interrupted)
        #expect(try index.runs().map(\.state) == [.interrupted])
    }

    /// The second of two is not the one whom others are told of first, and is at work all the same.
    @Test func runIsRunningAsLongAsItsOwnClaimStands() throws {
        let first = index.claim(actor: "A", command: "a")
        var second = index.claim(actor: "B", command: "b")
        while second.since == first.since {
            second.release()
            second = index.claim(actor: "B", command: "b")
        }
        for (claim, content) in [(first, 1), (second, 2)] as [(IndexClaim, UInt8)] {
            let run = index.beginIngest(Self.description, under: claim)
            _ = try run.commit([.decoded(FoundPath("/\(content).wav"), content: content)])
        }
        #expect(try index.runs().map(\.state) == [.running, .running])
        #expect(try index.runs().map(\.startedAt) == [first.since, second.since])
        first.release()
        #expect(try index.runs().map(\.state) == [.killed, .running])
        second.release()
        #expect(try index.runs().map(\.state) == [.killed, .killed])
        #expect(try index.runs().map(\.endedAt) == [nil, nil])
    }

    @Test func runWithoutClaimOrEndIsNotAtWork() throws {
        _ = try index.beginIngest(Self.description).commit([.decoded(content: 1)])
        #expect(try index.runs().map(\.state) == [.killed])
    }
}
