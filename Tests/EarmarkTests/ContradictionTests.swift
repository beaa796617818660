import Foundation
import Testing

/// What an operator says that cannot stand beside what was said or held before.
struct ContradictionTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
        try folder.makeFolder("disk")
    }

    @Test func anotherStatementOfAHeaderlessFormatIsShownAndChangesNothing() async throws {
        try folder.write([UInt8](repeating: 0x55, count: 16_000), to: "disk/a.ulaw")
        #expect(try await earmark("ingest", "disk", "--raw", "ulaw:8000:2").status == 0)
        let held = try await earmark("recordings", "--format", "csv").standardOutput

        let again = try await earmark("ingest", "disk", "--raw", "ulaw:8000:1", "--format", "csv")
        #expect(again.status == 1)
        let finding = try #require(try again.records().first)
        #expect(finding["outcome"] == "unchanged")
        let reason = try #require(finding["reason"])
        #expect(reason.contains("ulaw:8000:2"))
        #expect(reason.contains("ulaw:8000:1 is said of it now"))
        #expect(try await earmark("recordings", "--format", "csv").standardOutput == held)
        #expect(try await earmark("ingest", "disk", "--raw", "ulaw:8000:2").status == 0)
    }

    @Test(arguments: [
        ["case", "link", "C", ""], ["case", "unlink", "C", ""], ["recordings", ""],
        ["segments", "--recording", ""],
    ])
    func nothingDoesNotStandForThePresentFolder(arguments: [String]) async throws {
        #expect(try await earmark("case", "new", "C").status == 0)
        let output = try await earmark.run(arguments)
        #expect(output.status == 2)
        #expect(output.standardError.contains("A recording was named by nothing"))
    }

    @Test func nothingIsWrittenAmongTheRecordingsThatAreSegmented() async throws {
        try folder.write([], to: "disk/a.wav")
        let before = try FolderSnapshot.statuses(of: folder.path)
        for arguments in [["disk", "--out", "disk/rttm"], ["disk/a.wav", "--out", "disk"]] {
            let output = try await earmark.run(["segment"] + arguments)
            #expect(output.status == 2)
            #expect(output.standardError.contains("among the recordings to be read"))
        }
        #expect(try FolderSnapshot.statuses(of: folder.path) == before)
    }

    @Test func formatOtherThanRTTMDoesNotGoWithAFolder() async throws {
        let output = try await earmark("segment", "disk", "--out", "x", "--format", "json")
        #expect(output.status == 2)
        #expect(output.standardError.contains("and json is asked for"))
    }

    @Test func standardInputOfUnknownContentIsNotPassedOverInSilence() async throws {
        let output = try await earmark("segment", "-")
        #expect(output.standardError.hasPrefix("stdin: not audio"))
    }

    @Test func referenceOfACaseIsOneLine() async throws {
        let output = try await earmark("case", "new", "a\nb\u{1B}[31m")
        #expect(output.status == 2)
        #expect(output.standardError.contains("A reference is one line of plain text."))
    }
}
