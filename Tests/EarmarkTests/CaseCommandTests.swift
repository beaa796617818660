import Foundation
import Testing

struct CaseCommandTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
    }

    private func ingestTwoCalls() async throws {
        try folder.makeFolder("disk/b")
        try folder.write(WAVEFixture.call(number: 1, milliseconds: 3_000), to: "disk/a.wav")
        try folder.write(WAVEFixture.call(number: 2, milliseconds: 3_000), to: "disk/b/b.wav")
        try #require(try await earmark("ingest", "disk").status == 0)
    }

    private struct CaseLine: Decodable {
        var `case`: String
        var title: String
        var recordings: Int
        var openedAt: String
        var openedBy: String
        var closedAt: String?
        var closedBy: String?
    }

    private func cases() async throws -> [CaseLine] {
        try await earmark("case", "list", "--format", "ndjson").objects()
    }

    private func linked(_ reference: String) async throws -> [Int] {
        try await earmark("recordings", "--case", reference, "--format", "ndjson")
            .objects(RecordingLine.self).map(\.recording)
    }

    @Test func caseIsOpenedByTheAccountAndListed() async throws {
        let opened = try await earmark(
            "case", "new", " OP-ELM-1 ", "--title", "Complaint, 4 \"March\" 2026")
        #expect(opened.status == 0)
        #expect(opened.standardOutput == "")
        #expect(opened.standardError == "Opened case OP-ELM-1.\n")
        let found = try #require(try await cases().first)
        #expect(found.case == "OP-ELM-1")
        #expect(found.title == "Complaint, 4 \"March\" 2026")
        #expect(found.recordings == 0)
        #expect(found.openedBy == Account.name)
        #expect(found.closedAt == nil && found.closedBy == nil)
        let csv = try await earmark("case", "list", "--format", "csv")
        #expect(
            csv.standardOutput == """
                case,title,recordings,opened_at,opened_by,closed_at,closed_by,requires_reason\r
                OP-ELM-1,"Complaint, 4 ""March"" 2026",0,\(found.openedAt),\(found.openedBy),,,\r

                """)
    }

    @Test func listOfNoCasesIsEmptyWithStatusOne() async throws {
        try await ingestTwoCalls()
        let output = try await earmark("case", "list", "--format", "json")
        #expect(output.status == 1)
        #expect(output.standardOutput == "[]\n")
    }

    @Test func referenceIsTakenOnceWhateverItsCase() async throws {
        _ = try await earmark("case", "new", "OP-ELM-1")
        let again = try await earmark("case", "new", "op-elm-1")
        #expect(again.status == 2)
        #expect(
            again.standardError
                == "Error: There is a case OP-ELM-1 already; `earmark case show` shows it.\n")
        let empty = try await earmark("case", "new", "  ")
        #expect(empty.status == 2)
        #expect(empty.standardError.contains("A case needs a reference, such as"))
        #expect(try await cases().count == 1)
    }

    @Test func recordingsAreLinkedByNumberDigestFileAndFolder() async throws {
        try await ingestTwoCalls()
        let recordings = try await earmark("recordings", "--format", "ndjson")
            .objects(RecordingLine.self)
        let digest = try #require(recordings.last?.sha256)
        let names = [
            "1": [1], String(digest.prefix(6)): [2], digest.uppercased(): [2], "disk/a.wav": [1],
            "disk/b": [2], folder.appending("disk"): [1, 2],
        ]
        for (number, (name, expected)) in names.enumerated() {
            _ = try await earmark("case", "new", "C\(number)")
            let output = try await earmark("case", "link", "C\(number)", name)
            #expect(output.status == 0)
            #expect(
                output.standardError
                    == "Linked \(expected.count) of \(expected.count) recording"
                    + "\(expected.count == 1 ? "" : "s") to C\(number).\n")
            #expect(try await linked("C\(number)") == expected, "\(name)")
        }
    }

    @Test func linkingAgainChangesNothing() async throws {
        try await ingestTwoCalls()
        _ = try await earmark("case", "new", "C")
        _ = try await earmark("case", "link", "C", "1")
        let again = try await earmark("case", "link", "c", "1", "2")
        #expect(again.status == 0)
        #expect(
            again.standardError
                == "Linked 1 of 2 recordings to C; the others were linked already.\n")
        #expect(try await linked("C") == [1, 2])
    }

    @Test func unlinkedRecordingLeavesTheCaseAndStaysOnRecord() async throws {
        try await ingestTwoCalls()
        _ = try await earmark("case", "new", "C")
        _ = try await earmark("case", "link", "C", "disk", "--reason", "warrant 7")
        let output = try await earmark("case", "unlink", "C", "2", "--reason", "wrong number")
        #expect(output.status == 0)
        #expect(output.standardError == "Unlinked 1 of 1 recording from C.\n")
        #expect(try await linked("C") == [1])
        let again = try await earmark("case", "unlink", "C", "2")
        #expect(again.status == 1)
        #expect(
            again.standardError
                == "Unlinked 0 of 1 recording from C; the others were not linked.\n")

        struct Report: Decodable {
            struct Link: Decodable {
                var `case`: String
                var linkedBy: String
                var reason: String?
                var unlinkedAt: String?
                var unlinkedBy: String?
                var unlinkReason: String?
            }
            var cases: [Link]
        }
        let report = try await earmark("recording", "2", "--format", "json").json(Report.self)
        let link = try #require(report.cases.first)
        #expect(report.cases.count == 1)
        #expect(link.case == "C" && link.linkedBy == Account.name && link.reason == "warrant 7")
        #expect(link.unlinkedBy == Account.name && link.unlinkReason == "wrong number")
        #expect(link.unlinkedAt != nil)
    }

    @Test func showTellsOfTheCaseAndItsRecordings() async throws {
        try await ingestTwoCalls()
        _ = try await earmark("case", "new", "C", "--title", "T")
        _ = try await earmark("case", "link", "C", "2")
        struct Report: Decodable {
            var `case`: CaseLine
            var recordings: [RecordingLine]
        }
        let report = try await earmark("case", "show", "c", "--format", "json").json(Report.self)
        #expect(report.case.case == "C")
        #expect(report.case.recordings == 1)
        #expect(
            report.recordings
                == (try await earmark("recordings", "2", "--format", "ndjson").objects()))
        let table = try await earmark("case", "show", "C").standardOutput
        for text in ["C", "T", "Recordings", folder.appending("disk/b/b.wav")] {
            #expect(table.contains(text))
        }
    }

    @Test func closedCaseTakesNoLinks() async throws {
        try await ingestTwoCalls()
        _ = try await earmark("case", "new", "C")
        _ = try await earmark("case", "link", "C", "1")
        let closed = try await earmark("case", "close", "C")
        #expect(closed.status == 0)
        #expect(closed.standardError == "Closed case C.\n")
        let found = try #require(try await cases().first)
        #expect(found.closedBy == Account.name)
        let closedAt = try #require(found.closedAt)
        let refusal =
            "Error: The case C was closed at \(closedAt), and takes nothing new.\n"
        for arguments in [
            ["case", "link", "C", "2"], ["case", "close", "C"], ["ingest", "disk", "--case", "C"],
        ] {
            let output = try await earmark.run(arguments)
            #expect(output.status == 2, "\(arguments)")
            #expect(output.standardError.hasPrefix(refusal), "\(arguments)")
        }
        #expect(try await linked("C") == [1])
        #expect(try await earmark("case", "unlink", "C", "1").status == 0)
    }

    @Test func unknownCaseIsAnsweredWithTheLikestOnes() async throws {
        try await ingestTwoCalls()
        let none = try await earmark("segments", "--case", "OP-ELM-1")
        #expect(none.status == 2)
        #expect(
            none.standardError == """
                Error: There is no case OP-ELM-1. `earmark case list` shows the cases, \
                and `earmark case new` makes one.

                """)
        _ = try await earmark("case", "new", "OP-ELM-1")
        for arguments in [
            ["segments", "--case", "OP-ELN-1"], ["recordings", "--case", "op-elm1"],
            ["case", "show", "OP-EML-1"], ["case", "link", "OP-ELM-2", "1"],
            ["case", "unlink", "OP-ELM-2", "1"], ["case", "close", "OP-ELM"],
            ["ingest", "disk", "--case", "OP-ELM-11"],
        ] {
            let output = try await earmark.run(arguments)
            #expect(output.status == 2, "\(arguments)")
            #expect(output.standardOutput == "", "\(arguments)")
            #expect(output.standardError.contains("Did you mean OP-ELM-1?"), "\(arguments)")
        }
    }

    @Test func unknownRecordingLinksNothing() async throws {
        try await ingestTwoCalls()
        _ = try await earmark("case", "new", "C")
        for name in ["3", "abcdef", "disk/c.wav", "0", "-1"] {
            let output = try await earmark("case", "link", "C", "1", "--", name)
            #expect(output.status == 2, "\(name)")
            #expect(output.standardError.contains("No recording is known as \(name)"), "\(name)")
        }
        #expect(try await cases().first?.recordings == 0)
    }

    @Test func ingestLinksWhatItFindsNewOrHeldAlready() async throws {
        try await ingestTwoCalls()
        _ = try await earmark("case", "new", "C")
        try folder.write(WAVEFixture.call(number: 3, milliseconds: 3_000), to: "disk/c.wav")
        try folder.write([1], to: "disk/notes.txt")
        let output = try await earmark("ingest", "disk", "--case", "c")
        #expect(output.status == 0)
        #expect(try await linked("C") == [1, 2, 3])
    }
}
