import Foundation
import SystemPackage

/// A file that is made by a command, where none is yet.
struct NewFile {
    private let path: String
    private let file: FileDescriptor
    private var pending: [UInt8] = []
    private static let pieceLength = 64 * 1024

    /// Makes it.
    init(at path: String, permissions: FilePermissions = [.ownerReadWrite, .groupRead, .otherRead])
        throws
    {
        self.path = path
        do {
            file = try FileDescriptor.open(
                FilePath(path), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
                permissions: permissions)
        } catch Errno.fileExists {
            throw CommandError(
                "There is something at \(path) already, and it is not overwritten. "
                    + "Name a new file.")
        } catch {
            throw CommandError("\(path) cannot be written: \(error)")
        }
    }

    /// Makes it with all of its text.
    static func write(_ text: String, to path: String) throws {
        var file = try NewFile(at: path)
        try file.write(text)
        try file.finish()
    }

    /// Puts text behind what was written.
    mutating func write(_ text: String) throws {
        pending.append(contentsOf: text.utf8)
        if pending.count >= Self.pieceLength { try flush() }
    }

    /// Writes what is left, and closes it.
    mutating func finish() throws {
        try flush()
        try file.close()
    }

    private mutating func flush() throws {
        do {
            try file.writeAll(pending)
        } catch {
            // Half of it is not left where all of it should be.
            unlink(path)
            throw CommandError("\(path) cannot be written: \(error)")
        }
        pending.removeAll(keepingCapacity: true)
    }
}
