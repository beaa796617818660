import Foundation
import SystemPackage

/// The folder of an archive in the making, which was not there before or was empty.
struct OutputFolder: Sendable {
    private let path: String

    /// Makes the folder if need be, and those that hold it.
    ///
    /// - Throws: `folderTaken` or `notAFolder`, with nothing changed, or `cannotWrite`.
    init(at path: String) throws(SynthesisError) {
        self.path = path
        var status = stat()
        guard stat(path, &status) == 0 else {
            try Self.make(path)
            return
        }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw .notAFolder(path: path) }
        guard let entries = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw .cannotWrite(path: path, errno: EACCES)
        }
        guard entries.isEmpty else {
            throw .folderTaken(path: path, entryCount: entries.count)
        }
    }

    /// The path of an entry.
    func path(of name: String) -> String { "\(path)/\(name)" }

    /// Makes a folder in it, and those between.
    func makeFolder(_ name: String) throws(SynthesisError) {
        try Self.make(path(of: name))
    }

    /// Makes a file that is not there yet.
    func write(_ parts: [UInt8]..., to name: String) throws(SynthesisError) {
        let path = path(of: name)
        do {
            let file = try FileDescriptor.open(
                FilePath(path), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
            try file.closeAfter {
                for part in parts { try file.writeAll(part) }
            }
        } catch {
            throw .cannotWrite(path: path, errno: (error as? Errno ?? .ioError).rawValue)
        }
    }

    /// Makes a text file that is not there yet.
    func write(_ text: String, to name: String) throws(SynthesisError) {
        try write(Array(text.utf8), to: name)
    }

    private static func make(_ path: String) throws(SynthesisError) {
        let parent = FilePath(path).removingLastComponent().string
        var status = stat()
        if !parent.isEmpty, stat(parent, &status) != 0 { try make(parent) }
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
            throw .cannotWrite(path: path, errno: errno)
        }
    }
}
