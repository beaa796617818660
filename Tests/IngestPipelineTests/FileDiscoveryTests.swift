import CallModel
import Foundation
import Testing

@testable import IngestPipeline

struct FileDiscoveryTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func entries(_ roots: String...) -> [FileDiscovery.Entry] {
        let roots = roots.map { $0.isEmpty ? folder.path : folder.appending($0) }
        return Array(FileDiscovery(roots: roots))
    }

    /// The names below the folder, in the order of discovery.
    private func names(_ entries: [FileDiscovery.Entry]) -> [String] {
        entries.map { $0.path.bytes.dropFirst(folder.path.bytes.count + 1) }
            .map { FoundPath(bytes: $0).description }
    }

    @Test func filesComeInByteOrderOfNamesFolderByFolder() throws {
        try folder.makeFolder("a/z")
        try folder.makeFolder("empty")
        for name in ["b", "a/2", "a/10", "a/z/1", "a-b", "a.wav", "B", "é"] {
            try folder.write([], to: name)
        }
        #expect(
            names(entries("")) == ["B", "a/10", "a/2", "a/z/1", "a-b", "a.wav", "b", "é"])
    }

    @Test func eachFileCountsOnceHoweverOftenItIsNamed() throws {
        try folder.makeFolder("a/b")
        for name in ["a/b/1", "a/b/2", "a/3", "c"] { try folder.write([], to: name) }
        let found = names(entries("a/b/2", "", "a/b", "a", "c", ""))
        #expect(found.sorted() == ["a/3", "a/b/1", "a/b/2", "c"])
    }

    @Test func sizeAndModificationTimeAreThoseOfTheFile() throws {
        let path = try folder.write([1, 2, 3], to: "a")
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1_234_567_890)],
            ofItemAtPath: path.description)
        let file = FileSnapshot(
            path: path, byteCount: 3, modificationTime: 1_234_567_890_000_000_000)
        #expect(entries("") == [.file(file)])
        #expect(entries("a") == [.file(file)])
    }

    @Test func linkToAFileIsReadThroughUnderItsOwnName() throws {
        try folder.write([1, 2, 3], to: "target")
        try folder.link("alias", to: "target")
        let found = entries("")
        #expect(names(found) == ["alias", "target"])
        guard case .file(let alias) = try #require(found.first) else {
            Issue.record("the link should be a file")
            return
        }
        #expect(alias.byteCount == 3)
    }

    @Test func linkToAFolderIsNamedAndNotEntered() throws {
        try folder.makeFolder("a")
        try folder.write([], to: "a/1")
        try folder.link("a/up", to: "..")
        #expect(names(entries("")) == ["a/1", "a/up"])
        #expect(entries("").last == .folderLink(folder.appending("a/up")))
    }

    @Test func linksThatLeadNowhereAreAccountedFor() throws {
        try folder.link("dangling", to: "nothing")
        try folder.link("loop", to: "loop")
        let reasons = entries("").map { entry -> String? in
            if case .unreadable(_, let reason) = entry { reason } else { nil }
        }
        #expect(reasons == ["No such file or directory", "Too many levels of symbolic links"])
    }

    @Test func pipesAndSocketsAreNamedAndNotOpened() throws {
        try #require(mkfifo(folder.appending("pipe").description, 0o600) == 0)
        guard case .special(let file, let reason)? = entries("").first else {
            Issue.record("the pipe should be special")
            return
        }
        #expect(file.path == folder.appending("pipe"))
        #expect(reason == "a named pipe, not a regular file")
        #expect(file.byteCount == nil)
    }

    @Test func rootThatIsGoneIsUnreadable() throws {
        guard case .unreadable(_, let reason)? = entries("gone").first else {
            Issue.record("what is gone should be unreadable")
            return
        }
        #expect(reason == "No such file or directory")
    }

    @Test func namesThatAreNotTextAreKeptByteForByte() throws {
        let names: [[UInt8]] = [
            Array("line\nbreak".utf8), Array("quote\"".utf8), [0x80], [0xC3, 0x28], [0xFF],
        ]
        for name in names { try folder.write([], to: name) }
        #expect(entries("").map { $0.path.name.bytes } == names)
    }

    @Test func fileMadeWhileTheFolderIsWalkedChangesNothingThatIsListed() throws {
        for name in ["a", "b", "c"] { try folder.write([], to: name) }
        var discovery = FileDiscovery(roots: [folder.path])
        _ = discovery.next()
        try folder.write([], to: "d")
        try FileManager.default.removeItem(atPath: folder.appending("b").description)
        let rest = Array(discovery)
        #expect(names(rest) == ["b", "c"])
        guard case .unreadable(_, "No such file or directory")? = rest.first else {
            Issue.record("a file that vanished should be accounted for")
            return
        }
    }
}
