import Foundation
import Testing

/// What is said where something cannot be done: what was given, what is there, what to do.
struct RefusalMessageTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    init() async throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
        try folder.makeFolder("disk")
        try folder.copy(Repository.firstCall, to: "disk/a.wav")
        for arguments in [
            ["ingest", "disk"], ["case", "new", "C"], ["case", "link", "C", "1"],
            ["case", "new", "EMPTY"],
            [
                "exhibit", "new", "C", "1", "--segment", "1@0:02", "--initials", "ABC",
                "--producer", "p", "--description", "d",
            ],
        ] {
            try #require(try await earmark.run(arguments).status == 0, "\(arguments)")
        }
    }

    private static let length = "which is 0:55.400 long (443200 sample frames)"

    @Test(arguments: [
        (
            ["clip", "ABC/1/A", "--out", "o"],
            "ABC/1/A would be a clip. Its exhibit would be ABC/1;"
        ),
        (["clip", "ABC/9", "--out", "o"], "There is no exhibit ABC/9. Did you mean ABC/1?"),
        (["reproduce", "ABC/9"], "There is no exhibit ABC/9. Did you mean ABC/1?"),
        (["clip", "nowhere", "--out", "o"], "No recording is known as nowhere"),
        (["exhibit", "show", "ABC/1/A"], "its exhibit, which is wanted here, is ABC/1."),
        (["exhibit", "show", "ABC"], "initials and a number, such as ABC/1."),
        (
            ["clip", "1", "--out", "o", "--from", "9:00", "--to", "10:00"],
            "--from 9:00 lies beyond the end of recording 1, \(length)."
        ),
        (
            ["clip", "1", "--out", "o", "--to", "9:00"],
            "--to 9:00 lies beyond the end of recording 1, \(length)."
        ),
        (
            [
                "case", "mark", "C", "notRelevant", "1", "--reason", "r", "--to",
                "9223372036854775807samples",
            ],
            "--to 9223372036854775807samples lies beyond the end of recording 1, \(length)."
        ),
        (
            ["clip", "1", "--out", "o", "--from", "0:10", "--to", "0:05"],
            "--to 0:05 should be after --from 0:10."
        ),
        (["clip", "1", "--out", "o", "--to", "0"], "--to 0 should be after the beginning."),
        (
            ["clip", "1", "--out", "o", "--redact", "1:00-0:50"],
            "--redact 1:00-0:50 should end after it begins, and does not."
        ),
        (
            ["clip", "1", "--out", "o", "--redact", "99:00-99:50"],
            "--redact 99:00-99:50 changes nothing in the clip, which is of 0:00.000 to 0:55.400 "
                + "(sample frames 0 to 443200) of channels 1, 2."
        ),
        (
            ["clip", "1", "--out", "o", "--channel", "3"],
            "--channel 3: there is no channel 3 in recording 1, which has 2 channels."
        ),
        (
            ["clip", "1", "--out", "o", "--segment", "1@0:00"],
            "--segment 1@0:00: no segment lies over 0:00 of channel 1 of recording 1."
        ),
        (
            ["clip", "ABC/1", "--out", "o", "--from", "0:01", "--to", "0:05"],
            "A clip of ABC/1 has to lie in 0:00.600 to 0:03.490 (sample frames 4800 to 27920) of "
                + "channel 1, and --from 0:01 --to 0:05 goes beyond that."
        ),
        (
            ["clip", "1", "--out", "o", "--channel", "2", "--channel", "2"],
            "--channel 2 was given more than once."
        ),
        (["clip", "1", "--out", "o", "--channel", "0"], "--channel is counted from 1, and is 0."),
        (
            ["clip", "1", "--out", "disk/a.wav/o"],
            "disk/a.wav/o cannot be written, because there is no folder "
        ),
        (["clip", "1", "--out", "o/"], "--out should name a file, and is 'o/'."),
        (["clip", "1", "--out", ""], "--out should name a file, and is ''."),
        (
            ["verify", "--case", "C", "--case", "EMPTY"],
            "--case holds one value, and was given more than once."
        ),
        (
            ["note", "add", "1", "x", "--reason=a", "--reason", "b"],
            "--reason holds one value, and was given more than once."
        ),
        (
            ["custody", "prove", "0"],
            "The custody log has the entries 1 to 5, and entry 0 was asked"
        ),
        (["custody", "prove", "1", "--to", "0"], "among the first 1 to 5 entries"),
        (
            ["search", "*"],
            "A word should have a letter or a digit, and * has none. A query is made"
        ),
        (
            ["search", ""],
            "There should be a word to search for, and there is none. A query is made"
        ),
    ])
    func whatWasGivenIsNamed(arguments: [String], message: String) async throws {
        let output = try await earmark.run(arguments)
        #expect(output.status == 2)
        #expect(output.standardError.contains(message), "\(output.standardError)")
    }

    @Test(arguments: [
        ["clip", "1", "--out", "gone/x"], ["export", "--case", "C", "--out", "gone/x"],
        ["export", "--case", "C", "--out", "gone/x", "--format", "csv"],
        ["export", "--case", "C", "--out", "gone/x", "--format", "vcon"],
        ["custody", "export", "gone/x"], ["custody", "key", "gone/x"],
        ["index", "backup", "gone/x"],
        ["segment", "disk/a.wav", "--plot", "gone/x"],
        ["timeline", "--case", "C", "--svg", "gone/x"],
    ])
    func missingFolderIsNamedBeforeAnythingIsDone(arguments: [String]) async throws {
        let output = try await earmark.run(arguments)
        #expect(output.status == 2)
        #expect(output.standardOutput == "")
        #expect(
            output.standardError == """
                Error: gone/x cannot be written, because there is no folder \(folder.path)/gone. \
                Make the folder first, or name another.

                """)
    }

    @Test(arguments: [
        ["reproduce"], ["verify"], ["verify", "--clips"], ["recordings"], ["segments"],
        ["timeline"],
        ["exhibit", "list"], ["note", "list"], ["search", "x"], ["dispose", "--dry-run"],
    ])
    func caseWithoutRecordingsIsSaidToHaveNothing(arguments: [String]) async throws {
        let output = try await earmark.run(arguments + ["--case", "EMPTY"])
        #expect(output.status == 1)
        #expect(output.standardError.hasSuffix("Nothing matched.\n"))
        let items = try await earmark("case", "items", "EMPTY", "--format", "json")
        #expect(items.status == 1 && items.standardOutput == "[]\n")
        #expect(items.standardError == "Nothing matched.\n")
    }

    @Test(arguments: ["bag", "csv", "vcon"])
    func caseWithoutRecordingsIsNotExported(format: String) async throws {
        let output = try await earmark(
            "export", "--case", "EMPTY", "--out", "o", "--format", format)
        #expect(output.status == 1)
        #expect(output.standardError.contains("No recording is linked to EMPTY"))
        #expect(!FileManager.default.fileExists(atPath: folder.appending("o")))
    }

    @Test func argumentThatIsNotTextIsRefused() async throws {
        let output = try await earmark.shell(
            #"earmark case new "$(printf 'R\377')""#)
        #expect(output.status == 2)
        #expect(output.standardError.contains(#"Argument 3 should be text in UTF-8"#))
        #expect(output.standardError.contains(#"is R\xff. "#))
        #expect(try await earmark("case", "list", "--format", "csv").lines.count == 3)
    }

    /// A mark is used up for good, so not for what cannot be cut.
    @Test func markIsGivenToAClipWhenItsOriginalIsThere() async throws {
        let bytes = try folder.bytes(of: "disk/a.wav")
        let clip = ["clip", "ABC/1", "--out", "clip.wav"]
        try folder.write(bytes.dropLast() + [0x55], to: "disk/a.wav")
        #expect(try await earmark.run(clip).status == 2)
        try FileManager.default.removeItem(atPath: folder.appending("disk/a.wav"))
        let missing = try await earmark.run(clip)
        #expect(missing.status == 2)
        #expect(missing.standardError.contains("Name a folder that has it with --search."))
        try folder.write(bytes, to: "disk/a.wav")
        #expect(try await earmark.run(clip).standardOutput.hasPrefix("Cut ABC/1/A to"))
    }

    @Test func whatAKillLeftIsNoClipAndNoExport() async throws {
        try folder.write([], to: "clip.wav.incomplete")
        try folder.makeFolder("bag.incomplete")
        for (arguments, kind) in [
            (["clip", "1", "--out", "clip.wav"], "a clip that is being cut, or was cut short"),
            (
                ["export", "--case", "C", "--out", "bag"],
                "an export that is being written, or was cut short"
            ),
        ] {
            let output = try await earmark.run(arguments)
            #expect(output.status == 2)
            #expect(
                output.standardError.contains(
                    ".incomplete: \(kind), and is none. If nobody is at it, remove it."))
        }
    }

    @Test func exhibitsOfACaseAreAskedForWithItsReasonAndOnRecordWithIt() async throws {
        for arguments in [
            ["case", "new", "R", "--require-reason"], ["case", "link", "R", "1"],
            [
                "exhibit", "new", "R", "1", "--initials", "Z", "--producer", "p",
                "--description", "d",
            ], ["case", "unlink", "R", "1"],
        ] {
            try #require(try await earmark.run(arguments).status == 0, "\(arguments)")
        }
        for command in [["exhibit", "list", "--case", "R"], ["exhibit", "show", "Z/1"]] {
            let refused = try await earmark.run(command)
            #expect(refused.status == 2)
            #expect(refused.standardError.contains("Say why with --reason."))
            #expect(try await earmark.run(command + ["--reason", "review"]).status == 0)
        }
        struct Entry: Decodable { var command: String }
        let entries: [Entry] = try await earmark(
            "custody", "log", "--case", "R", "--kind", "consultation", "--format", "ndjson"
        ).objects()
        #expect(entries.map(\.command) == ["exhibit list", "exhibit show"])
    }
}
