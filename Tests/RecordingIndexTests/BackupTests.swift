import CallModel
import FoundationEssentials
import GRDB
import Testing

@testable import RecordingIndex

struct BackupTests {
    let folder: TemporaryFolder
    let index: RecordingIndex
    private var copy: String { folder.appending("copy.sqlite") }

    init() throws {
        folder = try TemporaryFolder()
        index = try RecordingIndex.open(at: folder.appending("earmark.sqlite"), access: .create)
        try index.ingest(.decoded("/a.wav", content: 1))
    }

    @Test func copyHoldsTheSame() throws {
        let digest = try index.backup(to: copy)
        #expect(try digest == index.digest())
        let opened = try RecordingIndex.open(at: copy, access: .write)
        #expect(try opened.digest() == digest)
        #expect(try opened.check().findings == [])
        #expect(try opened.summaries() == index.summaries())
        try opened.close()
    }

    @Test func nothingLiesBesideTheCopy() throws {
        _ = try index.backup(to: copy)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
    }

    /// What another program has not committed is not in the copy, and it need not wait.
    @Test func copyIsMadeWhileAnotherProgramWrites() throws {
        let digest = try index.digest()
        let other = try RecordingIndex.open(at: index.path, access: .read)
        let made = try index.write { database in
            try database.execute(CaseQuery.insert, ["X", "", "", "A", false])
            return try other.backup(to: copy)
        }
        #expect(made == digest)
        #expect(try RecordingIndex.open(at: copy, access: .read).cases().isEmpty)
        #expect(try index.cases().count == 1)
    }

    @Test func nothingIsOverwritten() throws {
        try folder.write("precious".utf8, to: "copy.sqlite")
        #expect(throws: IndexError.fileExists(path: copy)) { try index.backup(to: copy) }
        #expect(try folder.bytes(of: "copy.sqlite") == Data("precious".utf8))
        #expect(throws: IndexError.fileExists(path: index.path)) {
            try index.backup(to: index.path)
        }
        #expect(try index.summaries().count == 1)
    }

    @Test func missingFolderIsNamed() {
        let path = folder.appending("no/copy.sqlite")
        #expect(throws: IndexError.folderMissing(path: path, folder: folder.appending("no"))) {
            try index.backup(to: path)
        }
    }

    /// A copy that is not sound is not left for somebody to rely on.
    @Test func copyOfADamagedIndexIsNotLeft() throws {
        // An index that lacks a row of its table.
        try index.writeWithoutTransaction {
            try $0.execute(
                sql: """
                    PRAGMA writable_schema = 1;
                    UPDATE sqlite_schema SET sql = replace(sql, '(path)', '(path, id)')
                        WHERE name = 'recording_file_by_path';
                    PRAGMA writable_schema = 0
                    """)
        }
        #expect(throws: IndexError.copyUnsound(path: copy)) { try index.backup(to: copy) }
        #expect(!FileManager.default.fileExists(atPath: copy))
    }
}
