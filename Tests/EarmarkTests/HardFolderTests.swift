import Foundation
import Testing

/// Folders as disks really hold them: what is found there is accounted for, and nothing hangs.
struct HardFolderTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
        try folder.makeFolder("disk/sub")
    }

    private func findings(
        of paths: String..., unprivileged: Bool = false
    ) async throws -> (status: Int32, findings: [FindingLine], talk: String) {
        var earmark = earmark
        earmark.isUnprivileged = unprivileged
        let output = try await earmark.run(
            ["ingest", "--format", "ndjson", "--index", "index/sqlite"] + paths)
        return (output.status, try output.objects(), output.standardError)
    }

    private func makeIndexFolder() throws {
        try folder.makeFolder("index")
        chmod(folder.appending("index"), 0o777)
    }

    @Test func emptyFolderHoldsNoFiles() async throws {
        let output = try await earmark("ingest", "disk")
        #expect(output.status == 1)
        #expect(output.standardOutput == "0 files found.\n")
        #expect(output.standardError.contains("There is nothing to read; is it the right folder?"))
        #expect(try await earmark("recordings").status == 1)
    }

    @Test func pathThatIsNotThereIsAnErrorAndNoIndexIsMade() async throws {
        let output = try await earmark("ingest", "disk", "nowhere")
        #expect(output.status == 2)
        #expect(output.standardError.contains("There is no file or folder nowhere."))
        #expect(!FileManager.default.fileExists(atPath: folder.appending("earmark.sqlite")))
    }

    @Test func linksPipesAndLoopsAreAccountedForAndNothingHangs() async throws {
        try makeIndexFolder()
        try folder.link("disk/dangling", to: "nothing")
        try folder.link("disk/file-loop", to: "file-loop")
        try folder.link("disk/sub/folder-loop", to: "..")
        try folder.link("disk/to-folder", to: "sub")
        try #require(mkfifo(folder.appending("disk/pipe.wav"), 0o666) == 0)
        try folder.write(WAVEFixture.call(number: 1, milliseconds: 500), to: "disk/sub/a.wav")
        try folder.link("disk/alias.wav", to: "sub/a.wav")
        let (status, findings, talk) = try await findings(of: "disk")
        #expect(status == 1)
        let expected = [
            "alias.wav indexed", "dangling unreadable No such file or directory",
            "file-loop unreadable Too many levels of symbolic links",
            "pipe.wav notAudio a named pipe, not a regular file", "sub/a.wav duplicate",
        ]
        let disk = folder.appending("disk/")
        #expect(
            findings.map { finding in
                [String(finding.path.dropFirst(disk.count)), finding.outcome, finding.reason]
                    .compactMap(\.self).joined(separator: " ")
            } == expected)
        #expect(talk.contains("5 files found:"))
        for link in ["sub/folder-loop", "to-folder"] {
            #expect(talk.contains("Symbolic link to a folder, not entered: \(disk)\(link)\n"))
        }
    }

    @Test func whatMayNotBeReadIsNamedAndTheRestIsRead() async throws {
        try makeIndexFolder()
        for (number, name) in ["disk/a.wav", "disk/b.wav", "disk/sub/c.wav"].enumerated() {
            try folder.write(WAVEFixture.call(number: number, milliseconds: 500), to: name)
        }
        chmod(folder.appending("disk/a.wav"), 0)
        chmod(folder.appending("disk/sub"), 0)
        let (status, findings, _) = try await findings(of: "disk", unprivileged: true)
        #expect(status == 1)
        #expect(findings.map(\.outcome) == ["unreadable", "indexed", "unreadable"])
        #expect(
            findings[0].reason == "Permission denied" && findings[2].reason == "Permission denied")

        // Once permission is given, the next run reads them, and only them.
        chmod(folder.appending("disk/a.wav"), 0o644)
        chmod(folder.appending("disk/sub"), 0o755)
        let again = try await self.findings(of: "disk", unprivileged: true)
        #expect(again.status == 0)
        #expect(again.findings.map(\.outcome) == ["indexed", "unchanged", "indexed"])
    }

    @Test func folderWithoutPermissionIsUnreadable() async throws {
        try makeIndexFolder()
        chmod(folder.appending("disk"), 0)
        defer { chmod(folder.appending("disk"), 0o755) }
        let (status, findings, _) = try await findings(of: "disk", unprivileged: true)
        #expect(status == 1)
        #expect(findings.map(\.outcome) == ["unreadable"])
    }

    @Test func overlappingPathsCountEachFileOnce() async throws {
        try makeIndexFolder()
        for (number, name) in ["disk/a.wav", "disk/sub/b.wav", "disk/sub/c.wav"].enumerated() {
            try folder.write(WAVEFixture.call(number: number, milliseconds: 500), to: name)
        }
        try folder.link("link", to: "disk/sub")
        let (status, findings, talk) = try await findings(
            of: "disk/sub/c.wav", "disk", "disk/sub", "link", "disk/../disk/")
        #expect(status == 0)
        #expect(findings.map(\.outcome) == ["indexed", "indexed", "indexed"])
        #expect(Set(findings.map(\.path)).count == 3)
        #expect(talk.contains("3 files found:"))
    }

    @Test func tenThousandTinyFilesAreAllAccountedFor() async throws {
        let kinds = [".wav", ".txt", ".mp3", ".WAV"]
        for number in 0..<10_000 {
            let content =
                number % 4 == 0
                ? WAVEFixture.call(number: number, milliseconds: 10) : Array("\(number)".utf8)
            try folder.write(content, to: "disk/\(number)\(kinds[number % 4])")
        }
        let output = try await earmark("ingest", "disk")
        #expect(output.status == 1)
        #expect(
            output.lines.suffix(5) == [
                "10000 files found:",
                "  indexed     2500",
                "  undecodable 5000",
                "  notAudio    2500",
                "2500 + 5000 + 2500 = 10000 outcomes, one for every file; "
                    + "0:25.000 of audio decoded.",
            ])
        let again = try await earmark("ingest", "disk", "--format", "csv")
        #expect(again.status == 0)
        let outcomes = try again.records().map { $0["outcome"] }
        #expect(outcomes == Array(repeating: "unchanged", count: 10_000))
    }
}
