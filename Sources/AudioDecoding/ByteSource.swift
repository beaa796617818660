#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The bytes of a file, at any offset, for a decoder that pulls.
public enum ByteSource: Sendable {
    /// All of them, in memory.
    case memory([UInt8])
    /// The first `byteCount` bytes of an open file. The descriptor stays the caller's: its own
    /// offset is neither used nor changed, and it must stay open while the source is used.
    case file(descriptor: Int32, byteCount: Int)

    /// How many bytes there are.
    public var byteCount: Int {
        switch self {
        case .memory(let bytes): bytes.count
        case .file(_, let byteCount): byteCount
        }
    }

    /// Copies bytes from `offset` on, as many as there are and `target` takes.
    ///
    /// - Returns: how many were copied; fewer than asked for at the end only.
    /// - Throws: ``DecodingError/read(errno:)``.
    func read(
        at offset: Int, into target: UnsafeMutableRawBufferPointer
    ) throws(DecodingError) -> Int {
        let count = min(target.count, byteCount - offset)
        guard offset >= 0, count > 0 else { return 0 }
        switch self {
        case .memory(let bytes):
            bytes.withUnsafeBytes { bytes in
                target.copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count]))
            }
            return count
        case .file(let descriptor, _):
            return try Self.read(descriptor, at: offset, into: target, count: count)
        }
    }

    private static func read(
        _ descriptor: Int32, at offset: Int, into target: UnsafeMutableRawBufferPointer, count: Int
    ) throws(DecodingError) -> Int {
        var done = 0
        while done < count, let start = target.baseAddress {
            let result = pread(descriptor, start + done, count - done, off_t(offset + done))
            if result == 0 { break }
            if result < 0 {
                if errno == EINTR { continue }
                throw .read(errno: errno)
            }
            done += result
        }
        return done
    }
}
