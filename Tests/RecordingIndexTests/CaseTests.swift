import CallModel
import Testing

@testable import RecordingIndex

struct CaseTests {
    let index: RecordingIndex
    let recording: RecordingID

    init() throws {
        index = try RecordingIndex()
        recording = try #require(try index.ingest(.decoded(content: 1))[0].recordingID)
    }

    @Test func referenceIsTrimmedAndComparedWithoutCase() throws {
        let created = try index.createCase(reference: " Op-Kestrel\n", title: "T", actor: "A")
        #expect(created.reference == "Op-Kestrel")
        #expect(try index.caseFile(reference: "OP-KESTREL ") == created)
        #expect(throws: IndexError.caseExists(reference: "Op-Kestrel")) {
            try index.createCase(reference: "op-kestrel", title: "", actor: "A")
        }
        #expect(throws: IndexError.emptyCaseReference) {
            try index.createCase(reference: " \t", title: "", actor: "A")
        }
    }

    /// Two cases that nobody can tell apart are one.
    @Test func referenceHasOneSpellingHoweverItsAccentsAreEncoded() throws {
        let created = try index.createCase(reference: "Orme\u{301}e", title: "", actor: "A")
        #expect(Array(created.reference.unicodeScalars) == Array("Orm\u{E9}e".unicodeScalars))
        for spelling in ["Orme\u{301}e", "Orm\u{E9}e"] {
            #expect(try index.caseFile(reference: spelling) == created)
            #expect(throws: IndexError.caseExists(reference: created.reference)) {
                try index.createCase(reference: spelling, title: "", actor: "A")
            }
        }
    }

    @Test func unknownReferenceNamesThoseLikeIt() throws {
        for reference in ["OP-2026-014", "OP-2026-041", "OP-2026-114", "OP-2026-015", "Kestrel"] {
            _ = try index.createCase(reference: reference, title: "", actor: "A")
        }
        let error = IndexError.unknownCase(
            reference: "OP-2026-104",
            similar: ["OP-2026-014", "OP-2026-114", "OP-2026-015"])
        #expect(throws: error) { try index.caseFile(reference: "OP-2026-104") }
        #expect(error.description.contains("Did you mean OP-2026-014 or OP-2026-114"))
        #expect(throws: IndexError.unknownCase(reference: "zzz", similar: [])) {
            try index.caseFile(reference: "zzz")
        }
    }

    @Test func casesAreOrderedByReference() throws {
        for reference in ["b", "C", "a"] {
            _ = try index.createCase(reference: reference, title: "", actor: "A")
        }
        #expect(try index.cases().map(\.reference) == ["a", "b", "C"])
    }

    @Test func unlinkingKeepsTheLinkOnRecord() throws {
        let caseID = try index.createCase(reference: "X", title: "", actor: "A").id
        #expect(
            try index.link([recording], to: caseID, actor: "A", reason: "r") == [recording])
        #expect(try index.link([recording], to: caseID, actor: "B", reason: nil) == [])
        #expect(
            try index.unlink([recording], from: caseID, actor: "C", reason: "wrong call")
                == [recording])
        #expect(try index.unlink([recording], from: caseID, actor: "C", reason: nil) == [])
        #expect(
            try index.link([recording], to: caseID, actor: "D", reason: nil) == [recording])

        let links = try index.recording(recording).caseLinks
        #expect(links.map(\.linkedBy) == ["A", "D"])
        #expect(links.map(\.unlinkedBy) == ["C", nil])
        #expect(links[0].unlinkReason == "wrong call")
        #expect(try index.caseFile(reference: "x").recordingCount == 1)
    }

    @Test func closedCaseTakesNoLinksButGivesThemUp() throws {
        let caseID = try index.createCase(reference: "X", title: "", actor: "A").id
        _ = try index.link([recording], to: caseID, actor: "A", reason: nil)
        try index.closeCase(caseID, actor: "B")
        let closed = try index.caseFile(reference: "X")
        let closedAt = try #require(closed.closedAt)
        #expect(closed.closedBy == "B")
        let refusal = IndexError.caseClosed(reference: "X", closedAt: closedAt)
        #expect(throws: refusal) {
            try index.link([recording], to: caseID, actor: "A", reason: nil)
        }
        #expect(throws: refusal) { try index.closeCase(caseID, actor: "A") }
        #expect(try index.unlink([recording], from: caseID, actor: "A", reason: nil).count == 1)
    }

    @Test func linkingIsAllOrNothing() throws {
        let caseID = try index.createCase(reference: "X", title: "", actor: "A").id
        #expect(throws: IndexError.self) {
            try index.link(
                [recording, RecordingID(rawValue: 99)], to: caseID, actor: "A", reason: nil)
        }
        #expect(try index.count(of: "case_link") == 0)
    }
}
