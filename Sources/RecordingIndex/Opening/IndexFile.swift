#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The file at the path of an index, looked at before SQLite opens it: opening a database of
/// another program for writing would already change it.
struct IndexFile {
    /// What there is at the path.
    enum State {
        case missing
        case empty
        case index
    }

    let path: String

    /// The path as SQLite takes it: never a `file:` address, and never `:memory:`.
    var databasePath: String { path.hasPrefix("/") ? path : "./" + path }

    /// The path as an address by which SQLite reads the file without a lock or a log.
    ///
    /// <https://sqlite.org/uri.html>
    var immutableAddress: String {
        let escaped = databasePath.map { character in
            switch character {
            case "%": "%25"
            case "?": "%3f"
            case "#": "%23"
            default: String(character)
            }
        }
        return "file:\(escaped.joined())?immutable=1"
    }

    /// The folder that holds it.
    var folder: String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Says what the file is; throws when it is neither absent, empty nor an Earmark index.
    func state() throws(IndexError) -> State {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return try stateUnopened(code: errno) }
        defer { close(file) }

        guard try !isFolder(file) else { throw .isFolder(path: path) }
        let header = try firstBytes(of: file)
        if header.isEmpty { return .empty }
        guard header.count == Self.headerLength, header.starts(with: Self.signature) else {
            throw .notADatabase(path: path)
        }
        let applicationID = header[Self.applicationIDRange].reduce(0) { $0 << 8 | UInt32($1) }
        guard applicationID == Schema.applicationID else {
            throw .foreign(path: path, applicationID: applicationID)
        }
        return .index
    }

    /// Throws unless SQLite can write the file and, beside it, the write-ahead log.
    func requireWritable() throws(IndexError) {
        if access(path, W_OK) != 0, errno != ENOENT {
            throw .notWritable(path: path, reason: Self.words(for: errno))
        }
        if access(folder, W_OK) != 0 {
            throw .notWritable(path: path, reason: "its folder: " + Self.words(for: errno))
        }
    }

    /// Makes an empty file where there is none.
    func reserve() throws(IndexError) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard file < 0 else {
            close(file)
            return
        }
        let code = errno
        switch code {
        case EEXIST: throw .fileExists(path: path)
        case ENOENT, ENOTDIR: throw .folderMissing(path: path, folder: folder)
        default: throw .notWritable(path: path, reason: Self.words(for: code))
        }
    }

    /// Waits until the file and its name are on the disk.
    func synchronize() throws(IndexError) {
        for place in [path, folder] {
            let file = open(place, O_RDONLY | O_CLOEXEC)
            defer { close(file) }
            // A file system that cannot do it for folders says so by EINVAL.
            guard file >= 0, fsync(file) == 0 || errno == EINVAL else {
                throw .notWritable(path: path, reason: Self.words(for: errno))
            }
        }
    }

    /// Removes the file.
    func remove() {
        unlink(path)
    }

    /// Whether a write-ahead log with content lies beside the file.
    var hasUnfinishedLog: Bool {
        var status = stat()
        return stat(path + "-wal", &status) == 0 && status.st_size > 0
    }

    private func stateUnopened(code: CInt) throws(IndexError) -> State {
        guard code == ENOENT || code == ENOTDIR else {
            throw .notReadable(path: path, reason: Self.words(for: code))
        }
        var status = stat()
        guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw .folderMissing(path: path, folder: folder)
        }
        return .missing
    }

    private func isFolder(_ file: CInt) throws(IndexError) -> Bool {
        var status = stat()
        guard fstat(file, &status) == 0 else {
            throw .notReadable(path: path, reason: Self.words(for: errno))
        }
        return status.st_mode & S_IFMT == S_IFDIR
    }

    private func firstBytes(of file: CInt) throws(IndexError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: Self.headerLength)
        let count = read(file, &bytes, bytes.count)
        guard count >= 0 else { throw .notReadable(path: path, reason: Self.words(for: errno)) }
        return Array(bytes.prefix(count))
    }

    private static func words(for code: CInt) -> String {
        String(cString: strerror(code))
    }

    // <https://sqlite.org/fileformat2.html#the_database_header>
    private static let headerLength = 100
    private static let signature = Array("SQLite format 3\0".utf8)
    private static let applicationIDRange = 68..<72
}
