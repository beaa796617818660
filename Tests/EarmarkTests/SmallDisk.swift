import Foundation
import Testing

/// A file system of its own of 24 MiB in memory, gone with the value.
final class SmallDisk {
    let path: String

    /// Whether this account may make one.
    static let isAvailable: Bool = {
        guard geteuid() == 0, let folder = try? TemporaryFolder() else { return false }
        return (try? SmallDisk(at: folder.path)) != nil
    }()

    init(at path: String) throws {
        self.path = path
        try Self.run("/bin/mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", path)
    }

    /// Makes it larger, as somebody does who has more disk to give.
    func grow(toMebibytes size: Int) throws {
        try Self.run("/bin/mount", "-o", "remount,size=\(size)m", path)
    }

    deinit {
        try? Self.run("/bin/umount", "-l", path)
    }

    private static func run(_ command: String...) throws {
        let process = Process()
        process.executableURL = URL(filePath: command[0])
        process.arguments = Array(command.dropFirst())
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }
}
