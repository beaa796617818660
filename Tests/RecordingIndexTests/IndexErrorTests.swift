import Testing

@testable import RecordingIndex

struct IndexErrorTests {
    private static let holder = IndexHolder(actor: "A", command: "ingest /d")

    /// What is wrong with a file, each with a word that its description must hold.
    @Test(arguments: [
        (IndexError.missing(path: "/x"), "earmark ingest"),
        (.folderMissing(path: "/x", folder: "/y"), "/y"),
        (.isFolder(path: "/x"), "folder"),
        (.empty(path: "/x"), "empty"),
        (.notADatabase(path: "/x"), "left untouched"),
        (.foreign(path: "/x", applicationID: 7), "application_id 7"),
        (.corrupt(path: "/x", detail: "malformed"), "malformed"),
        (.newerSchema(path: "/x", unknownMigrations: ["9"]), "later version"),
        (.olderSchema(path: "/x"), "earlier version"),
        (.notReadable(path: "/x", reason: "Permission denied"), "Permission denied"),
        (.notWritable(path: "/x", reason: "Read-only file system"), "Read-only file system"),
        (.unfinishedLog(path: "/x"), "/x-wal"),
        (.locked(path: "/x", seconds: 5, holder: nil), "5 seconds"),
        (.locked(path: "/x", seconds: 5, holder: holder), "seconds: `ingest /d`, run by A as"),
        (.held(path: "/x", holder: nil), "open. Try again"),
        (.held(path: "/x", holder: holder), "open: `ingest /d`, run by A as"),
        (.tooLittleRoom(path: "/x", folder: "/y", free: 5, needed: 9), "5 bytes are free in /y"),
        (.fileExists(path: "/x"), "not overwritten"),
        (.copyUnsound(path: "/x"), "removed"),
        (.full(path: "/x"), "make room"),
        (.failed(path: "/x", code: 1, message: "no such table"), "no such table"),
    ])
    func descriptionNamesTheFileAndTheFact(error: IndexError, fact: String) {
        #expect(error.description.contains("/x"))
        #expect(error.description.contains(fact))
        #expect(error.description.hasSuffix("."))
    }
}
