import CallModel
import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The names in one folder, byte for byte; Foundation would turn bytes that are not UTF-8 into
/// something that cannot be opened.
enum FolderListing {
    /// The names of all entries but `.` and `..`, in no order.
    static func names(of folder: FoundPath) throws(Errno) -> [[UInt8]] {
        guard let stream = folder.withCString({ opendir($0) }) else {
            throw Errno(rawValue: errno)
        }
        defer { closedir(stream) }
        var names: [[UInt8]] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                guard errno == 0 else { throw Errno(rawValue: errno) }
                return names
            }
            let name = Self.name(of: entry)
            if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
        }
    }

    /// The entry's name up to its closing zero; an entry is only as long as its name, so the
    /// field must not be copied whole.
    private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
        let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
        let start = UnsafeRawPointer(entry).advanced(by: offset)
        return Array(
            UnsafeRawBufferPointer(
                start: start, count: strlen(start.assumingMemoryBound(to: CChar.self))))
    }
}
