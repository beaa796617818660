import CallModel
import GRDB
import Testing

@testable import RecordingIndex

struct MigrationTests {
    let folder: TemporaryFolder
    var path: String { folder.appending("earmark.sqlite") }

    init() throws {
        folder = try TemporaryFolder()
    }

    private func storeFirstIndex() throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: FirstSchema.sql) }
        try queue.close()
    }

    @Test func oldIndexIsBroughtUpToDate() throws {
        try storeFirstIndex()
        let index = try RecordingIndex.open(at: path, access: .write)
        #expect(try index.read { try Schema.migrator.hasCompletedMigrations($0) })
        let segment = try #require(try index.segments().first)
        #expect(segment.recording.path == "/a.wav")
        #expect(segment.role == .caller)
        #expect(segment.segment == .speech(from: 800, count: 1_600))
        #expect(try index.caseFile(reference: "op-1").recordingCount == 1)
        #expect(try index.count(of: "readable_case_segment") == 1)
    }

    @Test func oldIndexIsNotReadUnmigrated() throws {
        try storeFirstIndex()
        #expect(throws: IndexError.olderSchema(path: path)) {
            try RecordingIndex.open(at: path, access: .read)
        }
    }

    @Test func releasedMigrationIsWhatItWas() throws {
        func schema(_ queue: DatabaseQueue) throws -> [String] {
            try queue.read {
                try String.fetchAll(
                    $0,
                    sql: """
                        SELECT sql FROM sqlite_schema
                        WHERE sql IS NOT NULL AND name <> 'grdb_migrations' ORDER BY name
                        """)
            }
        }
        try storeFirstIndex()
        let fresh = try DatabaseQueue()
        try Schema.migrator.migrate(fresh, upTo: RecordingsAndCases.identifier)
        #expect(try schema(fresh) == schema(DatabaseQueue(path: path)))
    }
}
