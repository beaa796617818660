import CallModel
import Foundation
import Testing

/// A folder of its own for one test, gone with the value; its path has no symbolic link in it.
final class TemporaryFolder {
    let path: FoundPath

    init() throws {
        let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appendingPathComponent("earmark-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = FoundPath(folder.path)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path.description)
    }

    /// The path of an entry.
    func appending(_ name: String) -> FoundPath { path.appending(name.utf8) }

    /// Makes a folder, and those that hold it.
    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(
            atPath: appending(name).description, withIntermediateDirectories: true)
    }

    /// Makes a file in a folder that exists, whatever bytes its name has.
    @discardableResult
    func write(_ bytes: some Sequence<UInt8>, to name: [UInt8]) throws -> FoundPath {
        let path = path.appending(name)
        let file = try #require(fopen((path.bytes + [0]).map { CChar(bitPattern: $0) }, "w"))
        defer { fclose(file) }
        let bytes = Array(bytes)
        try #require(fwrite(bytes, 1, bytes.count, file) == bytes.count)
        return path
    }

    /// Makes a file in a folder that exists.
    @discardableResult
    func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> FoundPath {
        try write(bytes, to: Array(name.utf8))
    }

    /// Makes a symbolic link.
    func link(_ name: String, to target: String) throws {
        try #require(symlink(target, appending(name).description) == 0)
    }
}
