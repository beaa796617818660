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
        // A test may have taken the right to write from folders below.
        let names = FileManager.default.subpaths(atPath: path) ?? []
        for name in names where (try? isFolder(name)) == true { chmod(appending(name), 0o755) }
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
        try Data(bytes).write(to: URL(filePath: appending(name)))
    }

    /// Makes a file whose name may be any bytes.
    func write(_ bytes: some Sequence<UInt8>, to name: [UInt8]) throws {
        let path = Array((self.path + "/").utf8) + name + [0]
        let file = path.withUnsafeBytes { path in
            path.assumingMemoryBound(to: CChar.self).baseAddress.map {
                open($0, O_WRONLY | O_CREAT | O_EXCL, 0o644)
            }
        }
        let opened = try #require(file.flatMap { $0 >= 0 ? $0 : nil })
        defer { close(opened) }
        let bytes = Array(bytes)
        try #require(bytes.withUnsafeBytes { Glibc.write(opened, $0.baseAddress, $0.count) } >= 0)
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

    private func isFolder(_ name: String) throws -> Bool {
        let attributes = try FileManager.default.attributesOfItem(atPath: appending(name))
        return attributes[.type] as? FileAttributeType == .typeDirectory
    }
}
