import Foundation

/// Everything below a folder as it is now: names, content, times, permissions.
struct FolderSnapshot: Equatable {
    /// What is known of one entry.
    struct Entry: Equatable {
        var bytes: Data?
        var mode: mode_t
        var inode: ino_t
        var byteCount: off_t
        var modified: [Int]
        var changed: [Int]
        /// `nil` for folders, the listing of which is not claimed to leave no trace.
        var accessed: [Int]?
    }

    private(set) var entries: [String: Entry] = [:]

    /// What the file system says of every entry, without reading any file.
    static func statuses(of folder: String) throws -> FolderSnapshot {
        var snapshot = FolderSnapshot()
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) + ["."] {
            var status = stat()
            guard lstat(folder + "/" + name, &status) == 0 else {
                throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
            }
            snapshot.entries[name] = Entry(status)
        }
        return snapshot
    }

    private init() {}

    /// The statuses first, since reading a file may touch its access time; then the content.
    init(of folder: String) throws {
        self = try Self.statuses(of: folder)
        for name in entries.keys where entries[name]?.isRegular == true {
            entries[name]?.bytes = try Data(contentsOf: URL(filePath: folder + "/" + name))
        }
    }

    /// The same without the times of access.
    var withoutAccessTimes: FolderSnapshot {
        var copy = self
        for name in entries.keys { copy.entries[name]?.accessed = nil }
        return copy
    }
}

extension FolderSnapshot.Entry {
    fileprivate init(_ status: stat) {
        mode = status.st_mode
        inode = status.st_ino
        byteCount = status.st_size
        modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
        changed = [status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
        accessed = isRegular ? [status.st_atim.tv_sec, status.st_atim.tv_nsec] : nil
    }

    fileprivate var isRegular: Bool { mode & S_IFMT == S_IFREG }
}
