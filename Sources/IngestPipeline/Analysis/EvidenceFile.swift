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
        descriptor = try Self.open(path)
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

    /// Reads the next bytes into `buffer`; returns how many, 0 at the end of the file.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
        do {
            return try descriptor.read(into: buffer)
        } catch {
            throw error as? Errno ?? .ioError
        }
    }

    /// Whether nobody wrote to the file since it was opened.
    func isUnchanged() throws(Errno) -> Bool {
        try FileStatus.read(descriptor) == status
    }

    private static func open(_ path: FoundPath) throws(Errno) -> FileDescriptor {
        let options: FileDescriptor.OpenOptions = [.closeOnExec, .nonBlocking]
        #if os(Linux)
            // Only the owner may leave the access time alone; anybody else gets EPERM.
            let noAccessTime = FileDescriptor.OpenOptions(rawValue: 0o1_000_000)
            if let descriptor = try? open(path, options.union(noAccessTime)) { return descriptor }
        #endif
        return try open(path, options)
    }

    private static func open(
        _ path: FoundPath, _ options: FileDescriptor.OpenOptions
    ) throws(Errno) -> FileDescriptor {
        do {
            let characters = path.bytes.map { CChar(bitPattern: $0) } + [0]
            return try characters.withUnsafeBufferPointer { buffer in
                guard let address = buffer.baseAddress else { throw Errno.noSuchFileOrDirectory }
                return try FileDescriptor.open(address, .readOnly, options: options)
            }
        } catch {
            throw error as? Errno ?? .ioError
        }
    }
}
