import CallModel
import Dispatch
import FoundationEssentials
import GRDB
import Testing

@testable import RecordingIndex

/// What an index goes through on a real disk, beside other programs.
struct DurabilityTests {
    let folder: TemporaryFolder
    var path: String { folder.appending("earmark.sqlite") }

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func unchangedRunLeavesEveryByteAsItWas() throws {
        let analysis = try FileAnalysis.decoded(content: 1)
        let failure = try FileAnalysis.failed(content: 3, .undecodable(reason: "G.729"))
        let index = try RecordingIndex.open(at: path, access: .create)
        let caseID = try index.createCase(reference: "X", title: "", actor: "A").id
        let terms = (caseID: caseID, roles: [Role.handler, .caller])
        let id = try #require(
            try index.ingest(analysis, failure, caseID: terms.caseID, roles: terms.roles)[0]
                .recordingID)
        try index.close()
        let before = try folder.bytes(of: "earmark.sqlite")

        let again = try RecordingIndex.open(at: path, access: .create)
        let run = again.beginIngest(caseID: terms.caseID, roles: terms.roles)
        #expect(try again.knownFile(at: analysis.file.path) != nil)
        #expect(try run.commit([analysis, failure]).map(\.outcome) == [.unchanged, .undecodable])
        #expect(try run.commit(unchanged: [HeldRecording(id: id)]).isEmpty)
        try run.end(.finished)
        try again.close()
        #expect(try folder.bytes(of: "earmark.sqlite") == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
    }

    @Test func fullDiskUndoesTheBatchAndKeepsTheRest() throws {
        let index = try RecordingIndex.open(at: path, access: .create)
        try index.ingest(.decoded("/a.wav", content: 1))
        let many = RecordingAnalysis.plain(
            segments: (0..<20_000).map { .speech(from: $0 * 100, count: 50) })
        let run = index.beginIngest()
        try index.limitPages(to: 60)
        #expect(throws: IndexError.full(path: path)) {
            try run.commit([.decoded("/b.wav", content: 2, many)])
        }
        #expect(try index.count(of: "recording") == 1)
        #expect(try index.count(of: "segment") == 1)

        try index.limitPages(to: 100_000)
        #expect(try run.commit([.decoded("/b.wav", content: 2, many)])[0].outcome == .indexed)
        try run.end(.finished)
        #expect(try index.count(of: "segment") == 20_001)
    }

    @Test func secondWriterWaitsForTheFirst() throws {
        let index = try RecordingIndex.open(at: path, access: .create)
        let other = try otherWriter()
        try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(200)) {
            #expect(throws: Never.self) {
                try other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
            }
        }
        _ = try index.createCase(reference: "X", title: "", actor: "A")
        #expect(try index.cases().count == 1)
    }

    @Test func writerThatNeverFinishesIsReported() throws {
        let index = try RecordingIndex.open(at: path, access: .create)
        let timeout = try index.read { try Int.fetchOne($0, sql: "PRAGMA busy_timeout") }
        #expect(timeout == 1_000 * IndexError.busyTimeout)
        try index.write { try $0.execute(sql: "PRAGMA busy_timeout = 100") }
        let other = try otherWriter()
        try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        let seconds = IndexError.busyTimeout
        #expect(throws: IndexError.locked(path: path, seconds: seconds, holder: nil)) {
            try index.createCase(reference: "X", title: "", actor: "A")
        }
        #expect(try index.cases().isEmpty)
        try other.close()
    }

    /// Another program, which may hold the write lock for as long as it likes.
    private func otherWriter() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    @Test func readerSeesTheIndexWhileItIsWritten() throws {
        let writer = try RecordingIndex.open(at: path, access: .create)
        let reader = try RecordingIndex.open(at: path, access: .read)
        try writer.ingest(.decoded(content: 1))
        #expect(try reader.summaries().count == 1)
        try writer.close()
        #expect(try reader.summaries().count == 1)
    }

    /// The files as a kill would leave them: what was committed is whole, the rest never was.
    @Test func filesLeftByAKillAreSound() throws {
        let index = try RecordingIndex.open(at: path, access: .create)
        let run = index.beginIngest()
        _ = try run.commit([.decoded("/a.wav", content: 1)])
        let left = folder.appending("left.sqlite")
        try index.write { database in
            try database.execute(CaseQuery.insert, ["X", "", "", "A", false])
            for suffix in ["", "-wal"] {
                try FileManager.default.copyItem(atPath: path + suffix, toPath: left + suffix)
            }
        }
        let reopened = try RecordingIndex.open(at: left, access: .write)
        #expect(try reopened.segments().count == 1)
        #expect(try reopened.cases().isEmpty)
        #expect(
            try reopened.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
    }

    @Test func commitsWaitForTheDisk() throws {
        let index = try RecordingIndex.open(at: path, access: .create)
        let settings = try index.read { database in
            try ["synchronous", "journal_mode", "foreign_keys"].map {
                try String.fetchOne(database, sql: "PRAGMA \($0)")
            }
        }
        #expect(settings == ["2", "wal", "1"])
    }
}
