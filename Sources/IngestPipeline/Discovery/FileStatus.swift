import CallModel
import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What the file system says of one path.
struct FileStatus: Hashable {
    enum Kind: Hashable {
        case regular
        case folder
        case symbolicLink
        case other(String)
    }

    var kind: Kind
    var byteCount: Int
    /// Nanoseconds since 1970-01-01 UTC.
    var modificationTime: Int64
    /// Nanoseconds since 1970-01-01 UTC; changes with every write, and cannot be set back.
    var changeTime: Int64

    /// Reads the status at `path`, of the link itself or of what it leads to.
    static func read(_ path: FoundPath, followingLink: Bool) throws(Errno) -> FileStatus {
        try read { status in
            path.withCString { followingLink ? stat($0, &status) : lstat($0, &status) }
        }
    }

    /// Reads the status of an open file.
    static func read(_ descriptor: FileDescriptor) throws(Errno) -> FileStatus {
        try read { status in fstat(descriptor.rawValue, &status) }
    }

    private static func read(_ call: (inout stat) -> CInt) throws(Errno) -> FileStatus {
        var status = stat()
        guard call(&status) == 0 else { throw Errno(rawValue: errno) }
        return FileStatus(status)
    }

    private init(_ status: stat) {
        #if canImport(Darwin)
            let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
        #else
            let (modified, changed) = (status.st_mtim, status.st_ctim)
        #endif
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .regular
            case S_IFDIR: .folder
            case S_IFLNK: .symbolicLink
            case S_IFIFO: .other("named pipe")
            case S_IFSOCK: .other("socket")
            default: .other("device")
            }
        byteCount = Int(status.st_size)
        modificationTime = Self.nanoseconds(modified)
        changeTime = Self.nanoseconds(changed)
    }

    /// The file as its folder entry shows it.
    func snapshot(at path: FoundPath) -> FileSnapshot {
        FileSnapshot(path: path, byteCount: byteCount, modificationTime: modificationTime)
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}

extension FoundPath {
    /// Calls `body` with the path as C wants it.
    func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        let characters = bytes.map { CChar(bitPattern: $0) } + [0]
        return characters.withUnsafeBufferPointer { buffer in
            // A buffer that ends in zero is never empty, so it has an address.
            buffer.baseAddress.map(body) ?? body("")
        }
    }
}
