import CallModel
import GRDB
import Testing

@testable import RecordingIndex

struct MigrationTests {
    let folder: TemporaryFolder
    var path: String { folder.appending("earmark.sqlite") }

    /// Every schema that was released before the present one, with its content and the last of the
    /// migrations that make it.
    private static let released = [
        (FirstSchema.sql, RecordingsAndCases.identifier),
        (SecondSchema.sql, ReadableViews.identifier),
        (ThirdSchema.sql, KindsAndFlags.identifier),
    ]

    init() throws {
        folder = try TemporaryFolder()
    }

    private func store(_ sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
    }

    @Test(arguments: released)
    func oldIndexIsBroughtUpToDate(sql: String, migration: String) throws {
        try store(sql)
        let index = try RecordingIndex.open(at: path, access: .write)
        #expect(try index.read { try Schema.migrator.hasCompletedMigrations($0) })
        let segment = try #require(try index.segments().first)
        #expect(segment.recording.path == "/a.wav")
        #expect(segment.role == .caller)
        #expect(segment.segment == .speech(from: 800, count: 1_600))
        #expect(try index.recording(segment.recording.id).channels.map(\.summary.flags) == [[]])
        #expect(try index.caseFile(reference: "op-1").recordingCount == 1)
        #expect(try index.count(of: "readable_case_segment") == 1)
        #expect(try index.count(of: "readable_channel") == 1)
        #expect(
            try index.count(
                of: "joint_speech WHERE speech_sample_count = 1600 AND overlap_sample_count = 0")
                == 1)
    }

    @Test(arguments: released)
    func everyValueOfAnOldIndexIsKept(sql: String, migration: String) throws {
        func values(_ queue: DatabaseQueue, of columns: [String: [String]]) throws -> [String] {
            try queue.read { database in
                try columns.sorted { $0.key < $1.key }.flatMap { table, names in
                    try Row.fetchAll(
                        database, sql: "SELECT \(names.joined(separator: ", ")) FROM \(table)"
                    ).map { "\(table): \($0)" }
                }
            }
        }
        try store(sql)
        let queue = try DatabaseQueue(path: path)
        let columns = try queue.read { database in
            let tables = try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'grdb%'"
            )
            return try Dictionary(
                uniqueKeysWithValues: tables.map { ($0, try database.columns(in: $0).map(\.name)) })
        }
        let before = try values(queue, of: columns)
        try Schema.migrator.migrate(queue)
        #expect(try values(queue, of: columns) == before)
        #expect(before.count == 8)
    }

    @Test(arguments: released)
    func oldIndexTakesWhatIsNew(sql: String, migration: String) throws {
        try store(sql)
        let index = try RecordingIndex.open(at: path, access: .write)
        let dialled = Segment.other(.dtmf, from: 0, digits: "07700900123")
        try index.ingest(
            .decoded("/new.wav", content: 1, .plain(segments: [dialled], flags: [.clipped])))
        #expect(try index.segments().map(\.segment.kind) == [.speech, .dtmf])
        #expect(try index.segments().last?.segment == dialled)
        #expect(try index.count(of: "channel_flag") == 2)
    }

    @Test(arguments: released)
    func oldIndexIsNotReadUnmigrated(sql: String, migration: String) throws {
        try store(sql)
        #expect(throws: IndexError.olderSchema(path: path)) {
            try RecordingIndex.open(at: path, access: .read)
        }
    }

    @Test(arguments: released)
    func releasedMigrationIsWhatItWas(sql: String, migration: String) throws {
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
        try store(sql)
        let fresh = try DatabaseQueue()
        try Schema.migrator.migrate(fresh, upTo: migration)
        #expect(try schema(fresh) == schema(DatabaseQueue(path: path)))
    }
}
