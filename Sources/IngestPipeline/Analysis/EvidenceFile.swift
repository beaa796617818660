import CallModel
import SystemPackage

/// One original, opened for reading and for nothing else.
struct EvidenceFile: ~Copyable {
    /// The open file.
    let descriptor: FileDescriptor
    /// The file as it was when it was opened.
    let status: FileStatus

    /// Opens the file at `path`; never creates it, never waits on a pipe, and leaves its access
    /// time alone where the system allows that.
    init(opening path: FoundPath) throws(Errno) {
        try self.init(Self.open(path))
    }

    /// Takes over a descriptor that is open for reading, at its start.
    init(_ descriptor: FileDescriptor) throws(Errno) {
        self.descriptor = descriptor
        do {
            status = try FileStatus.read(descriptor)
        } catch {
            try? descriptor.close()
            throw error
        }
    }

    deinit {
        // Nothing was written, so closing has nothing to report.
        try? descriptor.close()
    }

    /// Reads the next bytes into `buffer` from `offset` on; returns how many, 0 at the end.
    func read(into buffer: inout [UInt8], at offset: Int) throws(Errno) -> Int {
        do {
            return try buffer.withUnsafeMutableBytes { bytes in
                try descriptor.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[offset...]))
            }
        } catch {
            throw Errno(error)
        }
    }

    /// Whether nobody wrote to the file since it was opened.
    func isUnchanged() throws(Errno) -> Bool {
        try FileStatus.read(descriptor) == status
    }

    private static func open(_ path: FoundPath) throws(Errno) -> FileDescriptor {
        #if os(Linux)
            // O_NOATIME; only the owner may use it, anybody else gets EPERM.
            let leavingAccessTime = FileDescriptor.OpenOptions(rawValue: 0o1_000_000)
            if let descriptor = try? open(path, leavingAccessTime) { return descriptor }
        #endif
        return try open(path, [])
    }

    private static func open(
        _ path: FoundPath, _ options: FileDescriptor.OpenOptions
    ) throws(Errno) -> FileDescriptor {
        let descriptor = path.withCString { path in
            Result {
                try FileDescriptor.open(
                    path, .readOnly, options: options.union([.closeOnExec, .nonBlocking]))
            }
        }
        do {
            return try descriptor.get()
        } catch {
            throw Errno(error)
        }
    }
}

extension Errno {
    /// The system's error behind a call that can throw nothing else.
    init(_ error: any Error) {
        self = error as? Errno ?? .ioError
    }
}
