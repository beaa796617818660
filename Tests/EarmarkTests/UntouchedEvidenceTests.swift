import Foundation
import Testing

/// Originals are opened for reading and for nothing else, and nothing is written beside them.
struct UntouchedEvidenceTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess
    private let disk: String

    /// A disk with one call of each way of decoding, files that cannot be decoded, and links.
    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
        disk = folder.appending("disk")
        try folder.copy(Repository.path("samples/damaged"), to: "disk")
        try folder.copy(Repository.firstCall, to: "disk/a.wav")
        try folder.copy(Repository.monoCall, to: "disk/b.aiff")
        try folder.copy(Repository.headerlessCall, to: "disk/c.ulaw")
        try folder.link("disk/link.wav", to: "a.wav")
        try folder.link("disk/loop", to: ".")
    }

    /// Sets the access time of every file to a time before its modification, so that even a file
    /// system that keeps access times lazily updates them when it is read.
    private func ageAccessTimes() throws {
        let times = [
            timespec(tv_sec: 1_000_000_000, tv_nsec: 5),
            timespec(tv_sec: 0, tv_nsec: 1_073_741_822),
        ]
        for name in try FileManager.default.contentsOfDirectory(atPath: disk) {
            try #require(utimensat(AT_FDCWD, disk + "/" + name, times, AT_SYMLINK_NOFOLLOW) == 0)
        }
    }

    private static let commands = [
        ["ingest", "disk"],
        ["ingest", "disk", "--raw", "ulaw:8000:1", "--jobs", "8"],
        ["ingest", "disk", "--channels", "handler,caller", "--format", "json"],
        ["segment", "disk", "--format", "rttm"],
        ["segment", "disk", "--out", "rttm", "--raw", "ulaw"],
        ["recordings", "disk"],
        ["segments", "--recording", "disk"],
    ]

    @Test func bytesTimesAndNamesOfTheEvidenceStayAsTheyWere() async throws {
        let before = try FolderSnapshot(of: disk)
        try ageAccessTimes()
        let start = try FolderSnapshot.statuses(of: disk)
        for command in Self.commands {
            let output = try await earmark.run(command)
            #expect([0, 1].contains(output.status), "\(command)")
            #expect(try FolderSnapshot.statuses(of: disk) == start, "\(command)")
        }
        let after = try FolderSnapshot(of: disk)
        #expect(after.entries.mapValues(\.bytes) == before.entries.mapValues(\.bytes))
    }

    /// The access time is left out: only the owner of a file may read it without touching that.
    @Test func folderThatMayNotBeWrittenIsReadAllTheSame() async throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: disk)
        where !["loop", "link.wav"].contains(name) {
            chmod(disk + "/" + name, 0o444)
        }
        chmod(disk, 0o555)
        try folder.makeFolder("work")
        chmod(folder.appending("work"), 0o777)
        let before = try FolderSnapshot.statuses(of: disk).withoutAccessTimes
        var unprivileged = earmark
        unprivileged.isUnprivileged = true
        for command in Self.commands where !command.contains("--out") {
            let index = command[0] == "segment" ? [] : ["--index", "work/index"]
            let output = try await unprivileged.run(command + index)
            #expect([0, 1].contains(output.status), "\(command)")
            #expect(output.standardOutput != "", "\(command)")
        }
        #expect(try FolderSnapshot.statuses(of: disk).withoutAccessTimes == before)
    }
}
