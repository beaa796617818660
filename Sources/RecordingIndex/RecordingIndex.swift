internal import GRDB

/// The index of call recordings: one SQLite file that holds what was found, the segments of every
/// recording, and the cases it is linked to.
///
/// Every write is one transaction that takes the index from one sound state to the next; every
/// error is an ``IndexError``. Values of this type share one connection and may be used from any
/// thread, one at a time; other programs may read the same file meanwhile.
public struct RecordingIndex: Sendable {
    /// The path by which the index was opened, for messages.
    public let path: String

    /// One connection, not a pool of them: GRDB's `DatabasePool` writes to the file each time it
    /// opens it, and a run in which nothing is new must leave every byte of the index as it was.
    private let queue: DatabaseQueue

    /// The file; `nil` for an index in memory.
    let file: IndexFile?

    init(queue: DatabaseQueue, file: IndexFile) {
        self.queue = queue
        self.file = file
        path = file.path
    }

    /// Makes an index in memory, which is gone with its last copy.
    public init() throws(IndexError) {
        path = ":memory:"
        file = nil
        do {
            queue = try DatabaseQueue(configuration: Self.configuration(for: .create))
            try Schema.migrator.migrate(queue)
        } catch {
            throw IndexError(error, path: path)
        }
    }

    /// Closes the file and folds the write-ahead log into it, which otherwise happens when the last
    /// copy of this value is gone. The index cannot be used afterwards.
    public func close() throws(IndexError) {
        do {
            try queue.close()
        } catch {
            throw IndexError(error, path: path)
        }
    }

    /// Reads in one transaction: all of it sees the same state of the index.
    func read<Result>(_ body: (Database) throws -> Result) throws(IndexError) -> Result {
        do {
            return try queue.read(body)
        } catch {
            throw IndexError(error, path: path)
        }
    }

    /// Writes in one transaction: all of it is committed, or nothing when it throws.
    func write<Result>(_ body: (Database) throws -> Result) throws(IndexError) -> Result {
        do {
            return try queue.write(body)
        } catch {
            throw IndexError(error, path: path)
        }
    }

    /// As ``write(_:)``, but lets the errors of a caller's closure pass as they are.
    func writeStreaming<Result>(_ body: (Database) throws -> Result) throws -> Result {
        do {
            return try queue.write(body)
        } catch let error as DatabaseError {
            throw IndexError(error, path: path)
        }
    }

    /// Writes what SQLite does in no transaction, such as rewriting the file.
    func writeWithoutTransaction(_ body: (Database) throws -> Void) throws(IndexError) {
        do {
            try queue.writeWithoutTransaction(body)
        } catch {
            throw IndexError(error, path: path)
        }
    }

    /// As ``read(_:)``, but lets the errors of a caller's closure pass as they are.
    func stream(_ body: (Database) throws -> Void) throws {
        do {
            try queue.read(body)
        } catch let error as DatabaseError {
            throw IndexError(error, path: path)
        }
    }
}
