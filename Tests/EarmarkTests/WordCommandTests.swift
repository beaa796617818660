import Foundation
import Testing

/// `note`, `tag`, `import transcripts` and `search`, on the first of the sample calls.
struct WordCommandTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess
    private static let stem = "20260304-211502_H07_07700900123_000417"

    init() async throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
        try folder.makeFolder("disk")
        try FileManager.default.copyItem(
            atPath: Repository.firstCall, toPath: folder.appending("disk/\(Self.stem).wav"))
        let output = try await earmark(
            "ingest", "disk", "--channels", "handler,caller", "--name-pattern", "samples",
            "--time-zone", "Europe/London")
        try #require(output.status == 0, "\(output.standardError)")
        try write(
            """
            WEBVTT

            00:00.600 --> 00:03.490
            <v Handler>Police emergency, go ahead caller.

            00:09.000 --> 00:08.000
            <v Caller>Never said.

            00:09.360 --> 00:11.610
            <v Caller>It's José, at the café again.
            """, to: "\(Self.stem).vtt")
    }

    private func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: folder.appending(name)))
    }

    @Test func wordsAreFoundInTheUtteranceTheyAreSaidIn() async throws {
        let taken = try await earmark(
            "import", "transcripts", "\(Self.stem).vtt", "--voice", "Handler=1", "--voice",
            "Caller=2", "--language", "en-GB", "--format", "csv")
        #expect(taken.status == 1, "a cue is malformed")
        #expect(
            try taken.records().map { [$0["status"], $0["cues"], $0["line"]] }
                == [["imported", "2", ""], ["malformed", "", "6"]])
        let found = try await earmark("search", "jose", "cafe", "--format", "csv")
        #expect(found.status == 0)
        let hits = try found.records()
        #expect(hits.count == 1)
        let hit = try #require(hits.first)
        #expect(hit["text"] == "It's [José], at the [café] again.")
        #expect([hit["in"], hit["by"], hit["role"]] == ["transcript", "Caller", "caller"])
        #expect([hit["channel"], hit["start_s"], hit["end_s"]] == ["2", "9.360", "11.610"])
        #expect([hit["utterance_channel"], hit["utterance_start_s"]] == ["2", "9.360"])
        #expect([hit["handler"], hit["caller"]] == ["H07", "+447700900123"])
        let again = try await earmark(
            "import", "transcripts", "\(Self.stem).vtt", "--voice", "Caller=2", "--voice",
            "Handler=1", "--format", "csv")
        #expect(try again.records().first?["status"] == "known")
        let other = try await earmark("import", "transcripts", "\(Self.stem).vtt")
        #expect(other.status == 2)
        #expect(other.standardError.contains("with other channels"))
        #expect(try await earmark("search", "never").status == 1)
        let recording = try await earmark("recording", "1")
        #expect(recording.standardOutput.contains("\(Self.stem).vtt"))
    }

    @Test func whatCannotBeJoinedIsSaid() async throws {
        try folder.makeFolder("texts")
        try write("WEBVTT\n\n00:01.000 --> 00:02.000\nwarrant\n", to: "texts/other.vtt")
        try write("WEBVTT\n", to: "texts/\(Self.stem).wav.vtt")
        try write("{\"conversation\": 1}", to: "texts/metadata.json")
        try write("nothing", to: "texts/readme.txt")
        let output = try await earmark("import", "transcripts", "texts", "--format", "csv")
        #expect(output.status == 1)
        #expect(
            try output.records().map { $0["status"] } == ["unreadable", "imported", "unmatched"]
                || output.records().map { $0["status"] } == ["imported", "unreadable", "unmatched"])
        let named = try await earmark(
            "import", "transcripts", "texts/other.vtt", "--recording", "1", "--channel", "1")
        #expect(named.status == 0)
        #expect(named.standardOutput.contains("1 transcript taken in"))
        #expect(try await earmark("search", "warr*").status == 0)
        let wrong = try await earmark("import", "transcripts", "nowhere.vtt")
        #expect(wrong.status == 2)
    }

    @Test func notesAndTagsAreListedFoundAndWithdrawn() async throws {
        let note = try await earmark(
            "note", "add", "1", "Asks for the café by name", "--from", "9.3", "--to", "0:11.7",
            "--channel", "2", "--as", "DC Smith")
        #expect(note.status == 0)
        #expect(note.standardOutput == "")
        #expect(try await earmark("tag", "add", "1", "follow-up").status == 0)
        let listed = try await earmark("note", "list", "--format", "csv").records()
        #expect(listed.map { $0["written_by"] } == ["DC Smith"])
        #expect(listed.map { $0["start_s"] } == ["9.300"])
        let found = try await earmark("search", "cafe", "--in", "notes", "--format", "csv")
            .records()
        #expect(found.map { $0["utterance_start_s"] } == ["9.360"])
        #expect(try await earmark("case", "new", "C").status == 0)
        #expect(try await earmark("case", "link", "C", "1").status == 0)
        let timeline = try await earmark("timeline", "--case", "C", "--format", "csv").records()
        #expect(timeline.map { $0["tags"] } == ["follow-up"])
        #expect(try await earmark("tag", "withdraw", "1").status == 2, "it is a note")
        #expect(try await earmark("tag", "withdraw", "2", "--reason", "done").status == 0)
        #expect(try await earmark("tag", "list").status == 1)
        #expect(try await earmark("tag", "list", "--withdrawn").status == 0)
        #expect(try await earmark("search", "follow").status == 1)
        let log = try await earmark("custody", "log", "--format", "csv").records()
        let typed = log.compactMap { $0["arguments"] }.joined()
        #expect(!typed.contains("Asks for the café by name") && !typed.contains("follow-up"))
        let digest = try await earmark.shell("printf follow-up | sha256sum").standardOutput.prefix(
            64)
        #expect(typed.contains(#"["tag","add","1","sha256:\#(digest)"]"#), "\(typed)")
        let commands = log.compactMap { $0["command"] }
        for command in ["note add", "note list", "tag withdraw", "search"] {
            #expect(commands.contains(command), "\(command)")
        }
        #expect(try await earmark("index", "check").status == 0)
    }

    @Test(arguments: [
        ["search", "\"hold"], ["search", "not", "knife"], ["search", "a*b"],
        ["search", "--limit", "0", "a"],
        ["note", "add", "1", " "], ["note", "add", "1", "x", "--from", "2"],
        ["note", "add", "1", "x", "--from", "2", "--to", "1"],
        ["note", "add", "1", "x", "--channel", "3"], ["note", "add", "99", "x"],
        ["import", "transcripts", "a.vtt", "--voice", "Caller"],
        ["calls", "--min-overlap", "101"],
    ])
    func badArgumentsAreRefused(arguments: [String]) async throws {
        let output = try await earmark.run(arguments)
        #expect(output.status == 2)
        #expect(output.standardOutput == "")
        #expect(!output.standardError.isEmpty)
    }

    /// What `calls` lists is what the filters go by.
    @Test func callsAreFilteredByOverlapAndSilence() async throws {
        let made = try await earmark(
            "synthesize", "--calls", "300", "--minutes", "1", "--index-only", "--out", "made")
        try #require(made.status == 0)
        func rows(_ arguments: String...) async throws -> [[String: String]] {
            try await earmark.run(
                ["calls", "--index", "made/earmark.sqlite", "--format", "csv"] + arguments
            ).records()
        }
        let all = try await rows()
        func expect(_ found: [[String: String]], _ column: String, _ least: Double) {
            let expected = all.filter { Double($0[column] ?? "") ?? -1 >= least }
            #expect(!found.isEmpty && found.count < all.count)
            #expect(found.map { $0["recording"] } == expected.map { $0["recording"] })
        }
        func median(_ column: String) -> Double {
            let values = all.compactMap { Double($0[column] ?? "") }.sorted()
            return values[values.count / 2]
        }
        let (overlap, silence) = (median("overlap_s"), median("longest_silence_s"))
        expect(try await rows("--min-overlap-time", "\(overlap)"), "overlap_s", overlap)
        expect(
            try await rows("--min-longest-silence", "\(silence)"), "longest_silence_s", silence)
        let share = median("overlap_percent") + 0.005
        expect(
            try await rows("--min-overlap", String(format: "%.2f", share)), "overlap_percent",
            Double(String(format: "%.2f", share)) ?? 0)
    }
}
