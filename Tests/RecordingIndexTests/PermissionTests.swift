import CallModel
import FoundationEssentials
import Testing

@testable import RecordingIndex

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Files and folders that may not be written. Root may write them all the same, so that these tests
/// are left out when it runs them.
@Suite(.enabled(if: geteuid() != 0, "root ignores permissions"))
struct PermissionTests {
    let folder: TemporaryFolder
    var path: String { folder.appending("earmark.sqlite") }

    init() throws {
        folder = try TemporaryFolder()
        let index = try RecordingIndex.open(at: path, access: .create)
        try index.ingest(.decoded(content: 1))
        try index.close()
    }

    @Test func indexInAReadOnlyFolderIsReadAndNotWritten() throws {
        chmod(path, 0o444)
        chmod(folder.path, 0o555)
        defer { chmod(folder.path, 0o755) }
        let index = try RecordingIndex.open(at: path, access: .read)
        #expect(try index.summaries().count == 1)
        #expect(throws: IndexError.notWritable(path: path, reason: "Permission denied")) {
            try RecordingIndex.open(at: path, access: .write)
        }
    }

    @Test func logThatCannotBeReadIsNamed() throws {
        try folder.write(Array(repeating: 1, count: 100), to: "earmark.sqlite-wal")
        chmod(folder.path, 0o555)
        defer { chmod(folder.path, 0o755) }
        #expect(throws: IndexError.unfinishedLog(path: path)) {
            try RecordingIndex.open(at: path, access: .read)
        }
    }

    @Test func indexThatMayNotBeReadSaysSo() throws {
        chmod(path, 0)
        #expect(throws: IndexError.notReadable(path: path, reason: "Permission denied")) {
            try RecordingIndex.open(at: path, access: .read)
        }
    }
}
