import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension EvidenceFile {
    /// Copies everything that `source` still has to give into a temporary file without a name.
    init(spooling source: FileDescriptor) throws(Errno) {
        let descriptor = try Self.makeTemporaryFile()
        do {
            var buffer = [UInt8](repeating: 0, count: 64 * 1024)
            while true {
                let count = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
                if count == 0 { break }
                try descriptor.writeAll(buffer[..<count])
            }
            try descriptor.seek(offset: 0, from: .start)
        } catch {
            try? descriptor.close()
            throw Errno(error)
        }
        try self.init(descriptor)
    }

    private static func makeTemporaryFile() throws(Errno) -> FileDescriptor {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(folder)/earmark.XXXXXX".utf8CString)
        let descriptor = template.withUnsafeMutableBufferPointer { template in
            template.baseAddress.map { mkstemp($0) } ?? -1
        }
        guard descriptor >= 0 else { throw Errno(rawValue: errno) }
        _ = template.withUnsafeBufferPointer { template in
            template.baseAddress.map { unlink($0) }
        }
        return FileDescriptor(rawValue: descriptor)
    }
}
