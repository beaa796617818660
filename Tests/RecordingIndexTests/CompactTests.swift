import CallModel
import GRDB
import Testing

@testable import RecordingIndex

struct CompactTests {
    let folder: TemporaryFolder
    let index: RecordingIndex

    init() throws {
        folder = try TemporaryFolder()
        index = try RecordingIndex.open(at: folder.appending("earmark.sqlite"), access: .create)
        let segments = (0..<4_000).map { Segment.speech(from: 100 * $0, count: 50) }
        try index.ingest(
            .decoded("/a.wav", content: 1, .plain(segments: segments)),
            .decoded("/b.wav", content: 2))
    }

    /// Leaves pages that are not in use.
    private func makeRoom() throws {
        try index.write { try $0.execute(sql: "DELETE FROM segment WHERE recording_id = 1") }
    }

    @Test func roomThatIsNotUsedIsGivenBack() throws {
        try makeRoom()
        let digest = try index.digest()
        #expect(try index.statistics().freeByteCount > 0)
        let size = try index.compact()
        #expect(size.after < size.before)
        try index.close()
        #expect(try folder.bytes(of: "earmark.sqlite").count == size.after)
        let reopened = try RecordingIndex.open(at: index.path, access: .read)
        #expect(try reopened.digest() == digest)
        #expect(try reopened.statistics().freeByteCount == 0)
    }

    @Test func indexIsWrittenWithALogAgainAfterwards() throws {
        _ = try index.compact()
        let mode = try index.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
        #expect(mode == "wal")
        try index.ingest(.decoded("/c.wav", content: 3))
        #expect(try index.summaries().count == 3)
    }

    @Test(arguments: [IndexAccess.read, .write])
    func indexThatSomebodyHasOpenIsLeftAlone(access: IndexAccess) throws {
        try makeRoom()
        let other = try RecordingIndex.open(at: index.path, access: access)
        #expect(try other.summaries().count == 2)
        let before = try folder.bytes(of: "earmark.sqlite")
        #expect(throws: IndexError.held(path: index.path, holder: nil)) { try index.compact() }
        #expect(try folder.bytes(of: "earmark.sqlite") == before)
        try other.close()
        #expect(throws: Never.self) { try index.compact() }
    }
}
