import Foundation
import Testing

/// The index never lies among the recordings, by whatever way its path leads there.
struct EvidencePlaceTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
        try folder.makeFolder("disk/march")
        try folder.makeFolder("elsewhere")
        try folder.write(WAVEFixture.call(number: 1, milliseconds: 500), to: "disk/march/a.wav")
        try folder.link("link-to-disk", to: "disk")
        try folder.link("link-to-index", to: "disk/index")
    }

    @Test(arguments: [
        ("disk", "disk/index"),
        ("disk", "disk/march/index"),
        ("disk", "./elsewhere/../disk/index"),
        ("disk/march/a.wav", "disk/march/index"),
        ("disk", "link-to-disk/index"),
        ("link-to-disk", "disk/index"),
        ("link-to-disk/march/a.wav", "disk/march/index"),
        ("disk", "link-to-index"),
        (".", "index"),
        ("disk", "disk/march/a.wav"),
    ])
    func indexAmongTheRecordingsIsRefused(evidence: String, index: String) async throws {
        let before = try FolderSnapshot.statuses(of: folder.path)
        let output = try await earmark("ingest", evidence, "--index", index)
        #expect(output.status == 2)
        #expect(output.standardOutput == "")
        #expect(output.standardError.contains("The index \(index) would lie in \(folder.path)"))
        #expect(output.standardError.contains("Name a file elsewhere with --index."))
        #expect(try FolderSnapshot.statuses(of: folder.path) == before)
    }

    @Test func linkToAnIndexAmongTheRecordingsIsRefusedWhenItExists() async throws {
        try #require(
            try await earmark("ingest", "disk/march", "--index", "elsewhere/index").status == 0)
        try FileManager.default.moveItem(
            atPath: folder.appending("elsewhere/index"), toPath: folder.appending("disk/index"))
        let output = try await earmark("ingest", "disk", "--index", "link-to-index")
        #expect(output.status == 2)
        #expect(output.standardError.contains("would lie in \(folder.path)/disk"))
    }

    @Test(arguments: [
        ("disk", "index"), ("disk", "elsewhere/index"), ("disk/march", "disk/index"),
        ("disk/march/a.wav", "disk/index"), ("disk", "disk-index"),
    ])
    func indexElsewhereIsMade(evidence: String, index: String) async throws {
        let output = try await earmark("ingest", evidence, "--index", index)
        #expect(output.status == 0)
        #expect(FileManager.default.fileExists(atPath: folder.appending(index)))
    }
}
