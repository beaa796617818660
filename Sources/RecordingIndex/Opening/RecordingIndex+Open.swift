internal import Foundation
internal import GRDB

extension RecordingIndex {
    /// Opens the index at a path, and brings its schema up to date when it may write.
    ///
    /// A file that is not an Earmark index is refused, and not a byte of it is changed.
    ///
    /// A process opens one file once and hands on the value: looking at the file again would drop the
    /// locks that POSIX gives to the process as a whole (<https://sqlite.org/howtocorrupt.html>).
    ///
    /// - Parameters:
    ///   - path: The path of the file; it takes a `-wal` and a `-shm` file beside it while open.
    ///   - access: What the program means to do.
    /// - Returns: The open index.
    /// - Throws: An ``IndexError`` that says what is wrong with the file.
    public static func open(at path: String, access: IndexAccess) throws(IndexError)
        -> RecordingIndex
    {
        let file = IndexFile(path: path)
        switch (try file.state(), access) {
        case (.missing, .create), (.empty, .create), (.index, _): break
        case (.missing, _): throw .missing(path: path)
        case (.empty, _): throw .empty(path: path)
        }
        do {
            switch access {
            case .read:
                return RecordingIndex(queue: try openForReading(file), file: file)
            case .glance:
                let queue = try openForReading(file, isImmutable: !file.hasUnfinishedLog)
                return RecordingIndex(queue: queue, file: file)
            case .create, .write:
                try file.requireWritable()
                let queue = try FolderLock.held(on: file.folder) { try openForWriting(file) }
                return RecordingIndex(queue: queue, file: file)
            }
        } catch {
            throw IndexError(error, path: path)
        }
    }

    /// Throws `notWritable` when the index at a path could be read but not written; other errors are
    /// left to opening it.
    public static func requireWritable(at path: String) throws(IndexError) {
        let file = IndexFile(path: path)
        guard try file.state() == .index else { return }
        try file.requireWritable()
    }

    static func configuration(for access: IndexAccess) -> Configuration {
        var configuration = Configuration()
        configuration.label = "Earmark index"
        configuration.readonly = access == .read || access == .glance
        configuration.busyMode = .timeout(TimeInterval(IndexError.busyTimeout))
        configuration.prepareDatabase { database in
            // A write-ahead log keeps the file sound through a loss of power even at NORMAL, but may
            // lose the latest commits. FULL waits for the disk at each commit: a file reported as
            // indexed stays indexed, a link stays linked. A commit holds a batch of recordings, so
            // that the wait costs next to nothing.
            try database.execute(sql: "PRAGMA synchronous = FULL")
            // What is erased is overwritten, and so is what moves to another page before that. Many
            // builds of SQLite do so anyway.
            try database.execute(sql: "PRAGMA secure_delete = ON")
        }
        return configuration
    }

    /// Makes what is missing in an order that leaves an Earmark index whenever it is cut short: the
    /// application's mark, then the tables, then the write-ahead log.
    private static func openForWriting(_ file: IndexFile) throws -> DatabaseQueue {
        let queue = try DatabaseQueue(
            path: file.databasePath, configuration: configuration(for: .write))
        try queue.writeWithoutTransaction { database in
            if try Int64.fetchOne(database, sql: "PRAGMA application_id") == 0 {
                try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
            }
        }
        if try !isUpToDate(queue, path: file.path) {
            try Schema.migrator.migrate(queue)
        }
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL")
        }
        return queue
    }

    private static func openForReading(
        _ file: IndexFile, isImmutable: Bool = false
    ) throws -> DatabaseQueue {
        let queue = try isImmutable ? openImmutable(file) : openReadOnly(file)
        guard try isUpToDate(queue, path: file.path) else {
            throw IndexError.olderSchema(path: file.path)
        }
        return queue
    }

    /// SQLite keeps a `-shm` file beside a database with a write-ahead log, even to read it. Where it
    /// cannot make one, and no log is left that would have to be read, the file is read as it is.
    private static func openReadOnly(_ file: IndexFile) throws -> DatabaseQueue {
        do {
            return try DatabaseQueue(
                path: file.databasePath, configuration: configuration(for: .read))
        } catch let error as DatabaseError
            where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
        {
            guard !file.hasUnfinishedLog else {
                throw IndexError.unfinishedLog(path: file.path)
            }
            return try openImmutable(file)
        }
    }

    private static func openImmutable(_ file: IndexFile) throws -> DatabaseQueue {
        try DatabaseQueue(
            path: file.immutableAddress, configuration: configuration(for: .read))
    }

    private static func isUpToDate(_ queue: DatabaseQueue, path: String) throws -> Bool {
        try queue.read { database in
            let applied = try Schema.migrator.appliedIdentifiers(database)
            let unknown = applied.subtracting(Schema.migrator.migrations)
            guard unknown.isEmpty else {
                throw IndexError.newerSchema(path: path, unknownMigrations: unknown.sorted())
            }
            return try Schema.migrator.hasCompletedMigrations(database)
        }
    }
}
