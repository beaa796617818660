import Foundation
import Testing

struct FilesCommandTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
    }

    @Test func filesAreListedWithTheOutcomeOfTheRunThatReadThem() async throws {
        try folder.makeFolder("disk")
        try folder.write(Array("a note".utf8), to: "disk/note.txt")
        try folder.write([], to: "disk/empty.wav")
        #expect(try await earmark("ingest", "disk").status == 1)
        #expect(try await earmark("ingest", "disk").status == 0)

        let all = try await earmark("files", "--format", "csv").records()
        #expect(all.map { $0["outcome"] } == ["undecodable", "notAudio"])
        #expect(
            all.map { $0["reason"] } == [
                "empty: it holds no bytes", "neither its content nor its name says audio",
            ])
        let some = try await earmark("files", "--outcome", "notAudio", "--format", "csv").records()
        #expect(some.map { $0["path"] } == ["\(folder.path)/disk/note.txt"])
        let none = try await earmark("files", "--outcome", "partial")
        #expect(none.status == 1)
        #expect(none.standardOutput == "")
    }

    @Test func unchangedIsNoOutcomeOfAFile() async throws {
        let output = try await earmark("files", "--outcome", "unchanged")
        #expect(output.status == 2)
        #expect(output.standardError.contains("which is never unchanged"))
    }
}
