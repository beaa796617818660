import Foundation
import Testing

/// Indexes that cannot be used: each is refused with what is wrong and what to do, and left as it
/// was.
struct IndexFileTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
        try folder.makeFolder("disk")
        for number in 1...40 {
            try folder.write(
                WAVEFixture.call(number: number, milliseconds: 1_500), to: "disk/\(number).wav")
        }
    }

    private static let readers = [
        ["segments", "--all"], ["recordings"], ["recording", "1"], ["case", "list"],
        ["case", "show", "C"],
    ]
    private static let writers = [
        ["ingest", "disk"], ["case", "new", "D"], ["case", "link", "C", "1"],
        ["case", "unlink", "C", "1"], ["case", "close", "C"],
    ]

    /// Makes an index with recordings and a case, closed.
    private func makeIndex() async throws {
        try #require(try await earmark("ingest", "disk").status == 0)
        try #require(try await earmark("case", "new", "C").status == 0)
        try #require(try await earmark("case", "link", "C", "1").status == 0)
    }

    private func expectRefusal(
        _ commands: [[String]], index: String = "earmark.sqlite", saying message: String,
        unprivileged: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        var earmark = earmark
        earmark.isUnprivileged = unprivileged
        for command in commands {
            let before = try? folder.bytes(of: index)
            let output = try await earmark.run(command + ["--index", index])
            #expect(output.status == 2, "\(command)", sourceLocation: sourceLocation)
            #expect(output.standardOutput == "", "\(command)", sourceLocation: sourceLocation)
            #expect(
                output.standardError.contains(message), "\(command)",
                sourceLocation: sourceLocation)
            #expect((try? folder.bytes(of: index)) == before, sourceLocation: sourceLocation)
        }
    }

    @Test func missingIndexIsNotMadeByCommandsThatNeedOne() async throws {
        try await expectRefusal(
            Self.readers + [["case", "link", "C", "1"], ["case", "close", "C"]],
            saying: "There is no index at earmark.sqlite; `earmark ingest` makes one.")
        #expect(!FileManager.default.fileExists(atPath: folder.appending("earmark.sqlite")))
    }

    @Test func indexInAMissingFolderIsNotMade() async throws {
        try await expectRefusal(
            [["ingest", "disk"], ["case", "new", "C"], ["segments", "--all"]],
            index: "no/such/index", saying: "there is no folder no/such. Make the folder first")
    }

    @Test func folderIsNoIndex() async throws {
        try folder.makeFolder("elsewhere")
        try await expectRefusal(
            Self.readers + Self.writers, index: "elsewhere",
            saying: "The index should be a file, and elsewhere is a folder.")
    }

    @Test(arguments: ["no database, just a note", String(repeating: "a long text. ", count: 50)])
    func textFileIsNoIndex(text: String) async throws {
        try folder.write(text.utf8, to: "notes.txt")
        try await expectRefusal(
            Self.readers + Self.writers, index: "notes.txt",
            saying: "notes.txt should be an Earmark index, and is not an SQLite database. "
                + "It was left untouched; name another file.")
    }

    @Test func recordingIsNoIndex() async throws {
        try folder.copy(folder.appending("disk/1.wav"), to: "1.wav")
        try await expectRefusal(
            Self.readers + Self.writers, index: "1.wav", saying: "is not an SQLite database")
    }

    @Test func databaseOfAnotherProgramIsRefused() async throws {
        try await makeIndex()
        var bytes = try folder.bytes(of: "earmark.sqlite")
        bytes.replaceSubrange(68..<72, with: [0x47, 0x50, 0x4B, 0x47])
        try folder.write(bytes, to: "foreign.sqlite")
        try await expectRefusal(
            Self.readers + Self.writers, index: "foreign.sqlite",
            saying: "is an SQLite database of another program (application_id 1196444487).")
    }

    @Test func indexOfALaterVersionIsRefused() async throws {
        try await makeIndex()
        // The name of the last migration, as a later version might have it.
        var bytes = try folder.bytes(of: "earmark.sqlite")
        let name = Data("2 readable views".utf8)
        try #require(bytes.range(of: name) != nil)
        while let range = bytes.range(of: name) {
            bytes.replaceSubrange(range, with: Data("3 something more".utf8))
        }
        try folder.write(bytes, to: "later.sqlite")
        try await expectRefusal(
            Self.readers + Self.writers, index: "later.sqlite",
            saying: "was written by a later version of earmark: this one does not know "
                + "\"3 something more\"")
    }

    @Test func damagedIndexIsNamedAsSuch() async throws {
        try await makeIndex()
        var bytes = try folder.bytes(of: "earmark.sqlite")
        for index in 4_096..<bytes.count - 4_096 { bytes[index] = UInt8(index * 7 & 0xFF) }
        try folder.write(bytes, to: "damaged.sqlite")
        try await expectRefusal(
            Self.readers + Self.writers, index: "damaged.sqlite",
            saying: "The index damaged.sqlite is damaged (database disk image is malformed). "
                + "Restore it from a copy, or move it away and ingest the recordings again.")
    }

    @Test func truncatedIndexIsNamedAsSuch() async throws {
        try await makeIndex()
        let bytes = try folder.bytes(of: "earmark.sqlite")
        try folder.write(bytes.prefix(bytes.count / 2), to: "half.sqlite")
        try await expectRefusal(
            [["ingest", "disk"], ["segments", "--all"]], index: "half.sqlite",
            saying: "The index half.sqlite is damaged")
        try folder.write(bytes.prefix(60), to: "head.sqlite")
        try await expectRefusal(
            Self.readers + Self.writers, index: "head.sqlite", saying: "not an SQLite database")
    }

    @Test func readOnlyIndexIsReadAndNotWritten() async throws {
        try await makeIndex()
        let path = folder.appending("earmark.sqlite")
        let privileged = try await earmark("segments", "--all", "--format", "csv")
        for file in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + file) }
        chmod(path, 0o444)
        chmod(folder.path, 0o555)
        defer { chmod(folder.path, 0o755) }
        var unprivileged = earmark
        unprivileged.isUnprivileged = true
        let refused = try await unprivileged("segments", "--all", "--format", "csv")
        #expect(refused.status == 2)
        #expect(refused.standardError.contains("cannot be put on record"))
        #expect(refused.standardOutput == "")
        let read = try await unprivileged("segments", "--all", "--no-record", "--format", "csv")
        #expect(read.standardError.contains("This is not on record"))
        #expect(read.status == 0)
        #expect(read.standardOutput == privileged.standardOutput)
        try await expectRefusal(
            Self.writers,
            saying: "The index earmark.sqlite cannot be written: Permission denied.",
            unprivileged: true)
    }

    @Test func indexCannotBeMadeInAReadOnlyFolder() async throws {
        try folder.makeFolder("locked")
        chmod(folder.appending("locked"), 0o555)
        try await expectRefusal(
            [["ingest", "disk"], ["case", "new", "C"]], index: "locked/index",
            saying: "The index locked/index cannot be written: its folder: Permission denied.",
            unprivileged: true)
    }

    @Test func indexIsNamedByOptionThenEnvironmentThenDefault() async throws {
        try #require(try await earmark("ingest", "disk", "--index", "option").status == 0)
        var named = earmark
        named.environment = ["EARMARK_INDEX": "option"]
        let fromEnvironment = try await named("recordings", "--format", "csv")
        #expect(try fromEnvironment.records().count == 40)
        #expect(try await named("recordings", "--index", "other").status == 2)
        named.environment = ["EARMARK_INDEX": ""]
        #expect(try await named("recordings").standardError.contains("at earmark.sqlite"))
    }
}
