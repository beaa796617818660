import Foundation
import Testing

/// What `clip`, `exhibit`, `verify` and `import transcripts` do not do.
struct EvidenceRefusalTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    init() async throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
        try folder.makeFolder("disk")
        try folder.copy(Repository.firstCall, to: "disk/a.wav")
        try folder.copy(Repository.secondCall, to: "disk/b.wav")
        for arguments in [
            ["ingest", "disk"], ["case", "new", "C"], ["case", "link", "C", "1"],
        ] {
            try #require(try await earmark.run(arguments).status == 0)
        }
    }

    /// Whoever mistypes a channel must not hand out what was to be hidden.
    @Test(arguments: ["0:05-0:06", "0:01.2-0:01.4@3", "0:01.2-0:01.4@2"])
    func redactionThatHidesNothingIsRefused(_ range: String) async throws {
        let output = try await earmark(
            "clip", "1", "--out", "clip.wav", "--from", "0:01", "--to", "0:02", "--channel", "1",
            "--redact", range)
        #expect(output.status == 2)
        #expect(output.standardError.contains("--redact \(range) changes nothing in the clip"))
        #expect(!FileManager.default.fileExists(atPath: folder.appending("clip.wav")))
    }

    @Test func clipForACaseIsOfWhatIsLinkedAndNotSensitive() async throws {
        let clip = ["--case", "C", "--from", "0:01", "--to", "0:02", "--out"]
        let other = try await earmark.run(["clip", "2"] + clip + ["b.wav"])
        #expect(other.status == 2)
        #expect(other.standardError.contains("Recording 2 is not linked to the case C."))
        let mark = ["case", "mark", "C", "unusedSensitive", "1", "--reason", "informant"]
        try #require(try await earmark.run(mark).status == 0)
        let sensitive = try await earmark.run(["clip", "1"] + clip + ["a.wav"])
        #expect(sensitive.status == 2)
        #expect(sensitive.standardError.contains("--include-sensitive"))
        let meant = try await earmark.run(
            ["clip", "1"] + clip + ["a.flac", "--include-sensitive"])
        #expect(meant.status == 0)
        #expect(try folder.bytes(of: "a.flac").starts(with: Data("fLaC".utf8)))
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.appending(""))
        #expect(!left.contains { $0.hasSuffix(".incomplete") || $0 == "a.wav" || $0 == "b.wav" })
    }

    @Test func lastNumberOfAMarkIsTheLast() async throws {
        let new = [
            "exhibit", "new", "C", "1", "--initials", "ABC", "--producer", "p", "--description",
            "d",
        ]
        #expect(try await earmark.run(new + ["--number", "1000000"]).status == 2)
        #expect(try await earmark.run(new + ["--number", "999999"]).status == 0)
        let next = try await earmark.run(new + ["--channel", "1"])
        #expect(next.status == 2)
        #expect(next.standardError.contains("The last number of ABC is given out."))
        #expect(try await earmark.run(new + ["--channel", "1", "--number", "7"]).status == 0)
    }

    @Test func pipesAreNotWaitedFor() async throws {
        let pipe = folder.appending("words.vtt")
        try #require(mkfifo(pipe, 0o600) == 0)
        let transcripts = try await earmark(
            "import", "transcripts", "words.vtt", "--recording", "1")
        #expect(transcripts.status != 0)
        #expect(
            (transcripts.standardOutput + transcripts.standardError)
                .contains("it should be a file that can be read, and is not"))
        let original = folder.appending("disk/a.wav")
        try FileManager.default.removeItem(atPath: original)
        try #require(mkfifo(original, 0o600) == 0)
        let verified = try await earmark("verify", "--format", "csv")
        #expect(verified.status == 1)
        #expect(verified.standardOutput.contains("unreadable"))
        #expect(verified.standardOutput.contains("a named pipe lies at its path"))
    }

    /// A NUL ends no text.
    @Test func wordsBehindANULAreFound() async throws {
        try folder.write(
            Array(#"{"segments": [{"start": 1, "end": 2, "text": "before\u0000 behind"}]}"#.utf8),
            to: "a.json")
        let output = try await earmark("import", "transcripts", "a.json", "--recording", "1")
        #expect(output.status == 0, "\(output.standardOutput)\(output.standardError)")
        #expect(try await earmark("search", "behind").status == 0)
    }
}
