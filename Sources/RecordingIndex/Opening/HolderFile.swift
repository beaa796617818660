internal import Foundation

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A file beside an index in which one of its holders says who it is.
///
/// The system's lock on it is what counts, and goes with the process, however that ends: the file that
/// a killed one leaves means nothing. It is no lock on the index, which SQLite has of its own.
struct HolderFile: Equatable {
    private let path: String

    /// The files of an index, one for each of those who may hold it at once; most are not there.
    static func all(of indexPath: String) -> [HolderFile] {
        let first = indexPath + "-holder"
        return [HolderFile(path: first)] + (2...16).map { HolderFile(path: "\(first)-\($0)") }
    }

    /// Everybody who holds an index.
    static func holders(of indexPath: String) -> [IndexHolder] {
        all(of: indexPath).compactMap(\.holder)
    }

    /// Who says so in this file; `nil` when nobody does.
    var holder: IndexHolder? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        guard flock(file, LOCK_SH | LOCK_NB) != 0, errno == EWOULDBLOCK else { return nil }
        let text = try? FileHandle(fileDescriptor: file, closeOnDealloc: false).readToEnd()
        return text.flatMap { try? JSONDecoder().decode(IndexHolder.self, from: $0) }
    }

    /// Lets somebody say so here, until the file that is returned is closed; `nil` when another does,
    /// or when the file cannot be made: this is a courtesy, and nothing in the index depends on it.
    func take(for holder: IndexHolder) -> CInt? {
        guard let file = lock(O_RDWR | O_CREAT) else { return nil }
        if let text = try? JSONEncoder().encode(holder), ftruncate(file, 0) == 0 {
            try? FileHandle(fileDescriptor: file, closeOnDealloc: false).write(contentsOf: text)
        }
        return file
    }

    /// Removes the file that ``take(for:)`` returned.
    func release(_ file: CInt) {
        unlink(path)
        close(file)
    }

    /// Removes the file if it was left by a process that is gone.
    func removeIfLeft() {
        if let file = lock(O_RDWR) { release(file) }
    }

    /// Opens the file and locks it; `nil` when that cannot be, or another has locked it.
    private func lock(_ flags: CInt) -> CInt? {
        // Whoever held it before may have removed the file between opening and locking it.
        for _ in 0..<3 {
            let file = open(path, flags | O_CLOEXEC, 0o644)
            guard file >= 0 else { return nil }
            var status = stat()
            guard flock(file, LOCK_EX | LOCK_NB) == 0, fstat(file, &status) == 0 else {
                close(file)
                return nil
            }
            if status.st_nlink > 0 { return file }
            close(file)
        }
        return nil
    }
}
