#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Lets one process at a time make or migrate an index in a folder.
///
/// SQLite guards each transaction, but an index is made in several. The system's lock on the folder
/// leaves no file behind, goes with the process, and cannot disturb the locks that SQLite has on the
/// index itself.
enum FolderLock {
    /// Does the work as the only one in the folder.
    ///
    /// It waits for others as long as a writer does. Where the file system has no such locks, or one
    /// is held for longer, the work goes on without.
    static func held<Result>(on path: String, _ work: () throws -> Result) rethrows -> Result {
        let folder = open(path, O_RDONLY | O_CLOEXEC)
        defer { if folder >= 0 { close(folder) } }
        let stepsPerSecond = 50
        for _ in 0..<IndexError.busyTimeout * stepsPerSecond {
            guard flock(folder, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else { break }
            usleep(UInt32(1_000_000 / stepsPerSecond))
        }
        return try work()
    }
}
