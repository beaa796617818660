import Foundation
import Testing

/// A folder of its own for one test, gone with the value; its path has no symbolic link in it.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appendingPathComponent("earmark-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
    }

    deinit {
        guard (try? FileManager.default.removeItem(atPath: path)) == nil else { return }
        // A test took the right to write from a folder below.
        for name in FileManager.default.subpaths(atPath: path) ?? [] {
            chmod(appending(name), 0o755)
        }
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The path of an entry.
    func appending(_ name: String) -> String { path + "/" + name }

    /// Makes a folder, and those that hold it.
    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(
            atPath: appending(name), withIntermediateDirectories: true)
    }

    /// Makes or replaces a file.
    func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
        try write(bytes, to: Array(name.utf8))
    }

    /// Makes or replaces a file whose name may be any bytes.
    func write(_ bytes: some Sequence<UInt8>, to name: [UInt8]) throws {
        let path = (Array((path + "/").utf8) + name + [0]).map { CChar(bitPattern: $0) }
        let file = try #require(fopen(path, "w"))
        defer { fclose(file) }
        let bytes = Array(bytes)
        try #require(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    }

    /// The bytes of a file.
    func bytes(of name: String) throws -> Data {
        try Data(contentsOf: URL(filePath: appending(name)))
    }

    /// Copies something from elsewhere.
    func copy(_ path: String, to name: String) throws {
        try FileManager.default.copyItem(atPath: path, toPath: appending(name))
    }

    /// Makes a symbolic link.
    func link(_ name: String, to target: String) throws {
        try #require(symlink(target, appending(name)) == 0)
    }
}
