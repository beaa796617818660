internal import Foundation

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The file beside an index in which its holder says who it is.
///
/// The system's lock on it is what counts, and goes with the process, however that ends: the file that
/// a killed one leaves means nothing. It is no lock on the index, which SQLite has of its own.
struct HolderFile {
    private let path: String

    init(indexPath: String) {
        path = indexPath + "-holder"
    }

    /// Who holds the index; `nil` when nobody does.
    var holder: IndexHolder? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        guard flock(file, LOCK_SH | LOCK_NB) != 0, errno == EWOULDBLOCK else { return nil }
        let text = try? FileHandle(fileDescriptor: file, closeOnDealloc: false).readToEnd()
        return text.flatMap { try? JSONDecoder().decode(IndexHolder.self, from: $0) }
    }

    /// Makes somebody the holder, until the file that is returned is closed; `nil` when another is,
    /// or when the file cannot be made: this is a courtesy, and nothing depends on it.
    func take(for holder: IndexHolder) -> CInt? {
        // Whoever held it before may have removed the file between opening and locking it.
        for _ in 0..<3 {
            let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
            guard file >= 0 else { return nil }
            var status = stat()
            guard flock(file, LOCK_EX | LOCK_NB) == 0, fstat(file, &status) == 0 else {
                close(file)
                return nil
            }
            guard status.st_nlink > 0 else {
                close(file)
                continue
            }
            if let text = try? JSONEncoder().encode(holder), ftruncate(file, 0) == 0 {
                try? FileHandle(fileDescriptor: file, closeOnDealloc: false).write(contentsOf: text)
            }
            return file
        }
        return nil
    }

    /// Removes the file of the holder, and lets the next one be it.
    func release(_ file: CInt) {
        unlink(path)
        close(file)
    }
}
