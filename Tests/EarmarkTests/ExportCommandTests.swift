import CustodyLog
import Foundation
import Testing

struct ExportCommandTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    init() async throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
        try folder.makeFolder("disk")
        for (name, path) in [("a.wav", Self.first), ("b.wav", Self.second)] {
            try folder.copy(Repository.path("samples/calls/\(path)"), to: "disk/\(name)")
        }
        _ = try await earmark("ingest", "disk")
        _ = try await earmark("case", "new", "OP-ELM-1")
        _ = try await earmark("case", "link", "OP-ELM-1", "disk")
    }

    private static let first = "20260304-211502_H07_07700900123_000417.wav"
    private static let second = "20260305-194033_H07_07700900123_000432.wav"

    private func export(_ arguments: String...) async throws -> ProcessOutput {
        try await earmark.run(["export", "--case", "OP-ELM-1"] + arguments)
    }

    private func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(name))
    }

    private func text(_ name: String) throws -> String {
        String(decoding: try folder.bytes(of: name), as: UTF8.self)
    }

    private func entries() async throws -> [[String: Any]] {
        let output = try await earmark("custody", "log", "--format", "json")
        let rows = try JSONSerialization.jsonObject(with: Data(output.standardOutput.utf8))
        return rows as? [[String: Any]] ?? []
    }

    @Test func aBagIsOnRecordWithItsDigestAndVerifies() async throws {
        let output = try await export("--out", "bag", "--with-originals", "--recipient", "defence")
        #expect(output.status == 0)
        let digest = String(output.standardOutput.prefix(64))
        let last = try #require(try await entries().last)
        #expect(last["kind"] as? String == "disclosure")
        #expect(last["recipients"] as? String == "defence")
        #expect(last["result_digest"] as? String == digest)
        let verified = try await earmark.run(["bag", "verify", "bag", "--digest", digest])
        #expect(verified.status == 0)
        #expect(
            try folder.bytes(of: "bag/data/originals/000001-a.wav")
                == folder.bytes(of: "disk/a.wav"))
    }

    @Test func whatWasChangedInABagIsNamed() async throws {
        let exported = try await export("--out", "bag")
        #expect(exported.status == 0)
        let digest = String(exported.standardOutput.prefix(64))
        try folder.write("forged".utf8, to: "bag/data/statement.txt")
        let output = try await earmark.run(["bag", "verify", "bag"])
        #expect(output.status == 1)
        #expect(output.standardOutput.contains("changed"))
        #expect(output.standardOutput.contains("data/statement.txt"))
        let other = try await export("--out", "other")
        #expect(other.status == 0)
        let swapped = try await earmark.run(["bag", "verify", "other", "--digest", digest])
        #expect(swapped.status == 1)
        #expect(swapped.standardOutput.contains("tagmanifest-sha256.txt"))
    }

    @Test func aChangedOriginalStopsTheExportAndLeavesNothing() async throws {
        let before = try await entries().count
        try folder.write(try folder.bytes(of: "disk/b.wav") + [0], to: "disk/b.wav")
        let output = try await export("--out", "bag", "--with-originals")
        #expect(output.status == 2)
        #expect(output.standardError.contains("b.wav should have the SHA-256"))
        #expect(!exists("bag"))
        #expect(!exists("bag.incomplete"))
        #expect(try await entries().count == before)
    }

    @Test func aChangedClipIsFoundBeforeAndAfterTheExport() async throws {
        _ = try await earmark(
            "exhibit", "new", "OP-ELM-1", "disk/a.wav", "--initials", "ABC", "--producer",
            "A. Clark",
            "--description", "A call")
        _ = try await earmark(
            "clip", "ABC/1", "--from", "0:01", "--to", "0:02", "--out", "clip.wav")
        let output = try await export("--out", "bag")
        #expect(output.status == 0, "\(output.standardError)")
        let clip = "bag/data/clips/ABC-1-A.wav"
        let bytes = try folder.bytes(of: "clip.wav")
        #expect(try folder.bytes(of: clip) == bytes)
        let forged = bytes.dropLast() + [(bytes.last ?? 0) ^ 1]
        try folder.write(forged, to: clip)
        let verified = try await earmark.run(["bag", "verify", "bag"])
        #expect(verified.status == 1)
        #expect(verified.standardOutput.contains("data/clips/ABC-1-A.wav"))
        try folder.write(forged, to: "clip.wav")
        let again = try await export("--out", "again")
        #expect(again.status == 2)
        #expect(again.standardError.contains("clip.wav should have the SHA-256"))
        #expect(!exists("again"))
        // It may have been handed on and removed; its mark is its own all the same.
        try FileManager.default.removeItem(atPath: folder.appending("clip.wav"))
        let without = try await export("--out", "without")
        #expect(without.status == 0)
        #expect(without.standardError.contains("1 clip not where written"))
        #expect(!exists("without/data/clips"))
        #expect(try text("without/data/case.json").contains(#""mark":"ABC/1/A","path":"#))
        #expect(try await earmark.run(["bag", "verify", "without"]).status == 0)
        let taken = try await earmark.run(["import", "bag", "without"])
        #expect(taken.standardOutput.contains("clips: 1 known"))
    }

    @Test func whatIsThereIsNotOverwritten() async throws {
        try folder.write("mine".utf8, to: "taken")
        let before = try await entries().count
        for format in ["bag", "html", "vcon"] {
            let output = try await export("--out", "taken", "--format", format)
            #expect(output.status == 2)
            #expect(output.standardError.contains("not overwritten"), "\(format)")
        }
        #expect(try text("taken") == "mine")
        #expect(try await entries().count == before)
    }

    @Test func nothingIsWrittenBesideRecordings() async throws {
        let output = try await export("--out", "disk/bag")
        #expect(output.status == 2)
        #expect(output.standardError.contains("beside recordings"))
    }

    @Test func sensitiveRecordingsAreLeftOutUnlessTheyAreAskedFor() async throws {
        _ = try await earmark(
            "case", "mark", "OP-ELM-1", "unusedSensitive", "disk/b.wav", "--reason", "an informant",
            "--channel", "1")
        let output = try await export("--out", "out.json", "--format", "json")
        #expect(output.standardError.contains("Left out, since they are sensitive"))
        let json = try text("out.json")
        #expect(json.contains("a.wav"))
        #expect(!json.contains("b.wav"))
        #expect(!json.contains("informant"))
        let all = try await export("--out", "all.json", "--format", "json", "--include-sensitive")
        #expect(all.status == 0)
        #expect(try text("all.json").contains("an informant"))
        let schedule = try await export("--out", "mg6d.csv", "--format", "mg6d")
        #expect(schedule.status == 2)
    }

    @Test func noByteOfABagNamesTheFingerprintOfAWithheldRecording() async throws {
        _ = try await earmark(
            "case", "mark", "OP-ELM-1", "unusedSensitive", "disk/b.wav", "--reason", "an informant")
        let withheld = LogHash(of: try folder.bytes(of: "disk/b.wav")).description
        let held = LogHash(of: try folder.bytes(of: "disk/a.wav")).description
        _ = try await earmark("recordings", "--case", "OP-ELM-1")
        _ = try await earmark(
            "segments", "--case", "OP-ELM-1", "--reason", "as with \(withheld)")
        let output = try await export("--out", "bag")
        #expect(output.status == 0, "\(output.standardError)")
        var namesHeld = false
        let files = try #require(
            FileManager.default.enumerator(atPath: folder.appending("bag")))
        for case let name as String in files {
            let file = URL(fileURLWithPath: folder.appending("bag/\(name)"))
            guard let data = try? Data(contentsOf: file) else { continue }
            #expect(data.range(of: Data(withheld.utf8)) == nil, "\(name)")
            namesHeld = namesHeld || data.range(of: Data(held.utf8)) != nil
        }
        #expect(namesHeld)
        let all = try await export("--out", "all", "--include-sensitive")
        #expect(all.status == 0)
        #expect(try text("all/data/custody/entries.ndjson").contains(withheld))
    }

    @Test func numbersOfASchedulesGoOnAcrossExports() async throws {
        for (recording, file) in [("disk/b.wav", "one.csv"), ("disk/a.wav", "two.csv")] {
            _ = try await earmark(
                "case", "mark", "OP-ELM-1", "unusedNonSensitive", recording, "--reason", "none",
                "--description", "about \(recording)")
            _ = try await export("--out", file, "--format", "mg6c")
        }
        let lines = try text("two.csv").split(whereSeparator: \.isNewline)
        #expect(lines.count == 3)
        #expect(lines[1].hasPrefix("1,about disk/b.wav"))
        #expect(lines[2].hasPrefix("2,about disk/a.wav"))
    }

    @Test func aCaseThatWantsAReasonIsNotExportedWithoutOne() async throws {
        _ = try await earmark("case", "new", "OP-ELM-2", "--require-reason")
        let output = try await earmark.run(["export", "--case", "OP-ELM-2", "--out", "bag"])
        #expect(output.status == 2)
        #expect(!exists("bag"))
    }

    @Test func entriesAboutOtherCasesAreNotHandedOn() async throws {
        _ = try await earmark("case", "new", "OP-ELM-2", "--title", "another")
        _ = try await earmark("case", "link", "OP-ELM-2", "disk/a.wav")
        let output = try await export("--out", "bag")
        #expect(output.status == 0)
        let lines = try text("bag/data/custody/entries.ndjson").split(separator: "\n")
        #expect(lines.count { $0.contains("\"collection\"") } == 1)
        #expect(lines.count { $0.contains("\"case link\"") } == 1)
        #expect(!lines.contains { $0.contains("OP-ELM-2") })
    }

    @Test func labelsHaveAFileForEachRecording() async throws {
        let output = try await export("--out", "praat", "--format", "textgrid")
        #expect(output.status == 0)
        let one = try await earmark(
            "segments", "--recording", "1", "--format", "textgrid")
        #expect(try text("praat/000001-a.TextGrid") == one.standardOutput)
        #expect(exists("praat/000002-b.TextGrid"))
    }

    @Test func aFormatOfOneRecordingRefusesSeveral() async throws {
        let output = try await earmark.run(["segments", "--all", "--format", "eaf"])
        #expect(output.status == 2)
        #expect(output.standardOutput == "")
        #expect(output.standardError.contains("holds one recording"))
    }

    @Test func aFolderThatIsNoBagIsNotVerified() async throws {
        let output = try await earmark.run(["bag", "verify", "disk"])
        #expect(output.status == 2)
        #expect(output.standardError.contains("no bagit.txt"))
        try folder.write("A note".utf8, to: "disk/bagit.txt")
        let short = try await earmark.run(["bag", "verify", "disk", "--digest", "abc"])
        #expect(short.status == 2)
        #expect(short.standardError.contains("--digest should be a SHA-256"))
        let other = try await earmark.run(["bag", "verify", "disk"])
        #expect(other.status == 2)
        #expect(other.standardError.contains("its bagit.txt is not that of a bag"))
    }

    @Test func whatIsSensitiveStaysOutWhenItIsUnlinked() async throws {
        for arguments in [
            [
                "case", "mark", "OP-ELM-1", "unusedSensitive", "disk/b.wav", "--reason",
                "source JACK",
            ],
            ["case", "unlink", "OP-ELM-1", "disk/b.wav", "--reason", "out of scope"],
        ] {
            #expect(try await earmark.run(arguments).status == 0)
        }
        let output = try await export("--out", "bag")
        #expect(output.status == 0)
        #expect(output.standardError.contains("Left out, since they are sensitive"))
        let found = try await earmark.shell("grep -rl JACK bag")
        #expect(found.standardOutput == "")
        let clip = try await earmark(
            "clip", "disk/b.wav", "--from", "0:01", "--to", "0:02", "--out", "clip.wav")
        #expect(clip.status == 2)
        #expect(clip.standardError.contains("sensitive unused material of the case OP-ELM-1"))
    }

    @Test func anOriginalThatWasMovedIsExportedOnceItsPlaceIsKnown() async throws {
        try folder.makeFolder("moved")
        try FileManager.default.moveItem(
            atPath: folder.appending("disk/b.wav"), toPath: folder.appending("moved/b.wav"))
        let output = try await export("--out", "bag", "--with-originals")
        #expect(output.status == 2)
        #expect(output.standardError.contains("is not where it was found"))
        _ = try await earmark("ingest", "moved")
        #expect(try await export("--out", "bag", "--with-originals").status == 0)
    }

    @Test func clipsThatShowWhatOthersHideAreNamedAndCanStayOut() async throws {
        for (name, more) in [
            ("plain.wav", [String]()), ("redacted.wav", ["--redact", "0:01-0:01.5"]),
        ] {
            let output = try await earmark.run(
                [
                    "clip", "disk/a.wav", "--case", "OP-ELM-1", "--from", "0:01", "--to", "0:02",
                    "--out", name,
                ] + more)
            #expect(output.status == 0)
        }
        let all = try await export("--out", "all")
        #expect(all.standardError.contains("redacted clips as well: clips/clip-1.wav."))
        #expect(exists("all/data/clips/clip-1.wav") && exists("all/data/clips/clip-2.wav"))
        let redacted = try await export("--out", "redacted", "--clips", "redacted")
        #expect(!redacted.standardError.contains("redacted clips as well"))
        #expect(!exists("redacted/data/clips/clip-1.wav"))
        #expect(exists("redacted/data/clips/clip-2.wav"))
        #expect(try await export("--out", "none", "--clips", "none").status == 0)
        #expect(!exists("none/data/clips"))
    }

    @Test func aReasonOfBlanksIsNone() async throws {
        let output = try await earmark("case", "show", "OP-ELM-1", "--reason", "   ")
        #expect(output.status == 2)
        #expect(output.standardError.contains("--reason should say why"))
    }
}
