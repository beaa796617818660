import CallModel
import FoundationEssentials
import GRDB
import Testing

@testable import RecordingIndex

struct OpeningTests {
    let folder: TemporaryFolder
    var path: String { folder.appending("earmark.sqlite") }

    init() throws {
        folder = try TemporaryFolder()
    }

    private func create() throws -> RecordingIndex {
        try RecordingIndex.open(at: path, access: .create)
    }

    private func refusal(_ access: IndexAccess = .create) -> IndexError? {
        #expect(throws: IndexError.self) { try RecordingIndex.open(at: path, access: access) }
    }

    @Test func whatIsWrittenIsReadLater() throws {
        let index = try create()
        try index.ingest(.decoded(content: 1))
        try index.close()
        let reader = try RecordingIndex.open(at: path, access: .read)
        #expect(try reader.summaries().count == 1)
        #expect(throws: IndexError.self) {
            try reader.createCase(reference: "X", title: "", actor: "A")
        }
    }

    @Test(arguments: [IndexAccess.read, .write, .glance])
    func missingFileIsOnlyCreatedOnRequest(access: IndexAccess) throws {
        #expect(refusal(access) == .missing(path: path))
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func glanceLeavesNothingBesideTheIndex() throws {
        let index = try create()
        try index.ingest(.decoded(content: 1))
        try index.close()
        let before = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let reader = try RecordingIndex.open(at: path, access: .glance)
        #expect(try reader.summaries().count == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == before)
        #expect(before == ["earmark.sqlite"])
        try reader.close()
    }

    @Test func glanceSeesWhatWaitsInTheLog() throws {
        let index = try create()
        try index.ingest(.decoded(content: 1))
        let reader = try RecordingIndex.open(at: path, access: .glance)
        #expect(try reader.summaries().count == 1)
        try index.close()
    }

    @Test func missingFolderIsNamed() throws {
        let path = folder.appending("no/earmark.sqlite")
        #expect(
            throws: IndexError.folderMissing(path: path, folder: folder.appending("no"))
        ) {
            try RecordingIndex.open(at: path, access: .create)
        }
    }

    @Test func folderIsRefused() throws {
        #expect(throws: IndexError.isFolder(path: folder.path)) {
            try RecordingIndex.open(at: folder.path, access: .create)
        }
    }

    @Test func emptyFileBecomesAnIndexOnlyWhenCreating() throws {
        try folder.write([], to: "earmark.sqlite")
        #expect(refusal(.read) == .empty(path: path))
        #expect(refusal(.write) == .empty(path: path))
        try create().close()
        #expect(try create().cases().isEmpty)
    }

    @Test(arguments: ["RIFF", String(repeating: "not a database ", count: 100)])
    func otherFileIsRefusedAndLeftUntouched(text: String) throws {
        try folder.write(text.utf8, to: "earmark.sqlite")
        #expect(refusal() == .notADatabase(path: path))
        #expect(try folder.bytes(of: "earmark.sqlite") == Data(text.utf8))
    }

    @Test func foreignDatabaseIsRefusedAndLeftUntouched() throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "CREATE TABLE t (x); PRAGMA application_id = 7") }
        try queue.close()
        let before = try folder.bytes(of: "earmark.sqlite")
        #expect(refusal() == .foreign(path: path, applicationID: 7))
        #expect(refusal(.read) == .foreign(path: path, applicationID: 7))
        #expect(try folder.bytes(of: "earmark.sqlite") == before)
    }

    @Test func newerSchemaIsRefused() throws {
        let index = try create()
        try index.write {
            try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9 from the future')")
        }
        try index.close()
        let error = IndexError.newerSchema(path: path, unknownMigrations: ["9 from the future"])
        for access in [IndexAccess.create, .write, .read] {
            #expect(refusal(access) == error)
        }
        #expect(error.description.contains("later version"))
    }

    @Test func damagedIndexIsRefused() throws {
        try create().close()
        var bytes = try folder.bytes(of: "earmark.sqlite")
        bytes.replaceSubrange(100..<4_096, with: repeatElement(0xA5, count: 3_996))
        try folder.write(bytes, to: "earmark.sqlite")
        guard case .corrupt(path, _) = refusal() else {
            Issue.record("damage was not recognised")
            return
        }
    }

    @Test func damageFoundWhileReadingIsExplained() throws {
        let index = try create()
        try index.ingest(.decoded(content: 1))
        try index.close()
        var bytes = try folder.bytes(of: "earmark.sqlite")
        bytes.replaceSubrange(4_096..., with: repeatElement(0xA5, count: bytes.count - 4_096))
        try folder.write(bytes, to: "earmark.sqlite")
        let error = #expect(throws: IndexError.self) {
            try RecordingIndex.open(at: path, access: .read).summaries()
        }
        guard case .corrupt = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test(arguments: [":memory:", "file:x?mode=memory", "per%20cent?#.sqlite"])
    func oddNamesAreNames(name: String) throws {
        let path = folder.appending(name)
        try RecordingIndex.open(at: path, access: .create).close()
        #expect(FileManager.default.fileExists(atPath: path))
        let file = IndexFile(path: path)
        var configuration = Configuration()
        configuration.readonly = true
        let immutable = try DatabaseQueue(
            path: file.immutableAddress, configuration: configuration)
        #expect(try immutable.read { try $0.tableExists("segment") })
    }

    /// Each as a program of its own would open it, at the same time.
    @Test func indexIsMadeOnceByManyAtOnce() async throws {
        let path = path
        for _ in 0..<5 {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<4 {
                    group.addTask { try RecordingIndex.open(at: path, access: .create).close() }
                }
                try await group.waitForAll()
            }
            #expect(try RecordingIndex.open(at: path, access: .read).check().findings == [])
            for suffix in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: path + suffix)
            }
        }
    }

    @Test func relativePathIsNeverAnAddress() {
        #expect(IndexFile(path: ":memory:").databasePath == "./:memory:")
        #expect(IndexFile(path: "file:a").databasePath == "./file:a")
        #expect(IndexFile(path: "/a").databasePath == "/a")
    }
}
