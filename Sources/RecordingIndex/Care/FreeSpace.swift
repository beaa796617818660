internal import Foundation

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// How much room the file systems have, asked of before it runs out.
enum FreeSpace {
    /// What is left alone whatever is written, in bytes: for the write-ahead log, and for what else is
    /// written on the same disk meanwhile.
    static let reserve = 16 << 20

    /// How large the write-ahead log grows before it is folded in, in bytes: 1,000 pages.
    static let greatestLog = 4 << 20

    /// What a batch of files needs, in bytes: it is written twice, to the write-ahead log and to the
    /// file.
    static func need(fileCount: Int, segmentCount: Int) -> Int {
        reserve + 2 * growth(fileCount: fileCount, segmentCount: segmentCount)
    }

    /// What files add to an index at most, in bytes: a segment takes 27, and a file, its recording and
    /// its indexes less than 2 KiB.
    static func growth(fileCount: Int, segmentCount: Int) -> Int {
        2_048 * fileCount + 32 * segmentCount
    }

    /// Throws `tooLittleRoom` when a folder has less room than is needed for a file in it; a file
    /// system that does not say how much it has passes.
    static func require(_ needed: Int, in folder: String, for path: String) throws(IndexError) {
        guard let free = free(in: folder), free < needed else { return }
        throw .tooLittleRoom(path: path, folder: folder, free: free, needed: needed)
    }

    /// How much room there is for a file in a folder, in bytes; `nil` when the file system does not say.
    static func free(in folder: String) -> Int? {
        var status = statvfs()
        guard statvfs(folder, &status) == 0 else { return nil }
        return Int(clamping: UInt64(status.f_bavail) * UInt64(status.f_frsize))
    }

    /// The folder in which SQLite keeps what it needs for a while.
    ///
    /// <https://sqlite.org/tempfiles.html>, section 5
    static var temporaryFolder: String {
        let environment = ProcessInfo.processInfo.environment
        let named = ["SQLITE_TMPDIR", "TMPDIR"].compactMap { environment[$0] }
        return (named + ["/var/tmp", "/usr/tmp", "/tmp"])
            .first { access($0, W_OK | X_OK) == 0 } ?? "."
    }
}
