import Foundation
import Testing

/// Synthetic archives, as the program makes and reads them.
struct SynthesizeCommandTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
    }

    private func files(_ name: String) throws -> [String: Data] {
        try FolderSnapshot(of: folder.appending(name)).entries.compactMapValues(\.bytes)
    }

    private func lines(of name: String) throws -> [String] {
        String(decoding: try folder.bytes(of: name), as: UTF8.self)
            .split(separator: "\n").map(String.init)
    }

    @Test func bytesAreTheSameForAnyNumberOfJobsInEveryBuild() async throws {
        let variants = EarmarkProcess.Build.allCases.flatMap { build in
            [1, 3].map { (build, $0) }
        }
        var first: [String: Data]?
        for (build, jobs) in variants {
            let name = "\(build)-\(jobs)"
            var earmark = earmark
            earmark.build = build
            let output = try await earmark(
                "synthesize", "--calls", "14", "--minutes", "0.2", "--seed", "7", "--out", name,
                "--jobs", String(jobs))
            #expect(output.status == 0)
            let files = try files(name)
            #expect(files.count == 14 + 14 + 4)
            #expect(files == first ?? files, "\(name)")
            first = files
        }
    }

    @Test func everySeedHasCallsOfItsOwnAndMoreCallsBeginWithTheSame() async throws {
        for (name, calls, seed) in [("a", "5", "1"), ("b", "5", "2"), ("more", "9", "1")] {
            let output = try await earmark(
                "synthesize", "--calls", calls, "--minutes", "0.1", "--seed", seed, "--out", name)
            #expect(output.status == 0)
        }
        let (first, other, more) = (try files("a"), try files("b"), try files("more"))
        let recordings = first.filter {
            $0.key.hasPrefix("calls/") || $0.key.hasPrefix("reference/")
        }
        #expect(recordings.count == 10)
        for (name, bytes) in recordings {
            #expect(other[name] != bytes)
            #expect(more[name] == bytes)
        }
        #expect(try lines(of: "more/call-log.csv").starts(with: lines(of: "a/call-log.csv")))
    }

    @Test func referencesAgreeWithTheSound() async throws {
        struct Score: Decodable {
            var recordings: Int
            var missingHypotheses: Int
            var speechS: Double
            var detectionErrorRatePercent: Double
            var medianOnsetErrorMs: Double
            var foundOnsetsPercent: Double
        }
        _ = try await earmark("synthesize", "--calls", "20", "--minutes", "0.8", "--out", "a")
        let output = try await earmark(
            "evaluate", "--reference", "a/reference", "--audio", "a/calls", "--format", "json")
        #expect(output.standardError == "")
        let score = try #require(try output.json([Score].self).first)
        #expect(score.recordings == 20)
        #expect(score.missingHypotheses == 0)
        #expect(score.speechS > 400)
        #expect(score.detectionErrorRatePercent < 12)
        #expect(score.medianOnsetErrorMs <= 20)
        #expect(score.foundOnsetsPercent > 95)
    }

    @Test func ingestReadsEveryRecording() async throws {
        _ = try await earmark("synthesize", "--calls", "15", "--minutes", "0.1", "--out", "a")
        let output = try await earmark(
            "ingest", "a/calls", "--channels", "handler,caller", "--format", "ndjson")
        #expect(output.status == 0)
        #expect(
            try output.objects(FindingLine.self).map(\.outcome)
                == .init(repeating: "indexed", count: 15))
    }

    @Test func partiesSpeakWithTheClips() async throws {
        try folder.makeFolder("voices/a")
        try folder.makeFolder("voices/b")
        try folder.copy(Repository.firstCall, to: "voices/a/1.wav")
        try folder.copy(Repository.secondCall, to: "voices/b/2.wav")
        try folder.write("no audio".utf8, to: "voices/note.txt")
        for name in ["a", "b"] {
            let output = try await earmark(
                "synthesize", "--calls", "3", "--minutes", "0.3", "--clips", "voices", "--out", name
            )
            #expect(output.status == 0)
        }
        _ = try await earmark("synthesize", "--calls", "3", "--minutes", "0.3", "--out", "plain")
        #expect(try files("a") == files("b"))
        #expect(try files("a") != files("plain"))
        let output = try await earmark("segment", "a/calls", "--format", "ndjson")
        #expect(try output.objects(SegmentLine.self).count > 10)
    }

    @Test func indexHasRecordingsSegmentsAndCases() async throws {
        for name in ["a", "b"] {
            let output = try await earmark(
                "synthesize", "--calls", "250", "--minutes", "1", "--index-only", "--cases", "4",
                "--out", name)
            #expect(output.status == 0)
        }
        _ = try await earmark("synthesize", "--calls", "250", "--minutes", "1", "--out", "audio")
        #expect(
            try files("a").keys.sorted() == [
                "call-log.csv", "earmark.sqlite", "incidents.csv", "planted.csv", "roster.csv",
            ])
        let index = ["--index", folder.appending("a/earmark.sqlite")]
        let recordings = try await earmark.run(["recordings", "--format", "ndjson"] + index)
            .objects(RecordingLine.self)
        #expect(recordings.count == 250)
        #expect(Set(recordings.map(\.sha256)).count == 250)
        let segments = try await earmark.run(
            ["segments", "--all", "--kind", "speech", "--format", "rttm"] + index
        ).lines
        let references = try FileManager.default
            .contentsOfDirectory(atPath: folder.appending("audio/reference")).sorted()
            .flatMap { try lines(of: "audio/reference/\($0)") }.filter { $0.hasPrefix("SPEAKER") }
        #expect(segments.count > 250 * 25)
        #expect(segments.sorted() == references.sorted())
        let linked = try await earmark.run(
            ["recordings", "--case", "SYN-000002", "--format", "ndjson"] + index)
        #expect((62...63).contains(linked.lines.count))
        #expect(
            try await earmark.run(["case", "list", "--format", "ndjson"] + index).lines.count == 4)
        let second = try await earmark(
            "segments", "--all", "--format", "rttm", "--kind", "speech", "--index",
            "b/earmark.sqlite")
        #expect(second.lines == segments)
        for name in ["call-log.csv", "planted.csv"] {
            #expect(try folder.bytes(of: "a/\(name)") == folder.bytes(of: "audio/\(name)"))
        }
    }

    @Test func fullFolderAndFileAreRefusedAndLeftAsTheyAre() async throws {
        try folder.makeFolder("full")
        try folder.write("x".utf8, to: "full/note.txt")
        let before = try FolderSnapshot(of: folder.path)
        for (name, message) in [
            ("full", "full should be a folder that is empty or not there yet, and has 1 entry."),
            ("full/note.txt", "and is a file. Name another."),
        ] {
            for arguments in [[], ["--index-only"]] {
                let output = try await earmark.run(
                    ["synthesize", "--calls", "1", "--out", name] + arguments)
                #expect(output.status == 2)
                #expect(output.standardError.contains(message))
            }
        }
        #expect(try FolderSnapshot(of: folder.path).withoutAccessTimes == before.withoutAccessTimes)
    }

    @Test func emptyFolderIsTakenAndMissingOnesAreMade() async throws {
        try folder.makeFolder("empty")
        for name in ["empty", "x", "deep/er"] {
            let output = try await earmark(
                "synthesize", "--calls", "1", "--minutes", "0.05", "--out", name)
            #expect(output.status == 0)
            #expect(try lines(of: "\(name)/call-log.csv").count == 2)
        }
    }

    @Test func fileThatCannotBeWrittenIsNamedWithTheReason() async throws {
        // Files end at 64 blocks of 512 bytes, as at the end of a disk.
        let output = try await earmark.shell(
            "trap '' XFSZ; ulimit -f 64; earmark synthesize --calls 1 --minutes 0.3 --out a")
        #expect(output.status == 2)
        #expect(output.standardError.contains(".wav cannot be written: File too large."))
        #expect(output.standardError.contains("is not complete; remove it"))
    }

    @Test func clipsThatCannotServeAreNamed() async throws {
        try folder.makeFolder("none")
        try folder.write("no audio".utf8, to: "none/note.txt")
        try folder.makeFolder("fast")
        try folder.copy(
            Repository.sample("calls/20260407-231854_H07_07700900123_000793.flac"),
            to: "fast/1.flac")
        for (clips, message) in [
            ("none", "No file in none holds speech"),
            ("fast", "fast/1.flac should have 8000 samples a second, and has 16000."),
            ("missing", "There is no file or folder missing."),
        ] {
            let output = try await earmark(
                "synthesize", "--calls", "1", "--clips", clips, "--out", "out")
            #expect(output.status == 2)
            #expect(output.standardError.contains(message))
            #expect(!FileManager.default.fileExists(atPath: folder.appending("out")))
        }
        let output = try await earmark(
            "synthesize", "--calls", "1", "--clips", "fast", "--out", "fast/out")
        #expect(output.status == 2)
        #expect(output.standardError.contains("among the recordings to be read"))
    }

    @Test(arguments: [
        (["--calls", "0"], "--calls should be 1 to 10000000, and is 0."),
        (["--calls", "1", "--minutes", "0.04"], "--minutes should be 0.05 to 120."),
        (["--calls", "1", "--minutes", "many"], "--minutes <m>"),
        (["--calls", "1", "--cases", "1"], "--cases is of use with --index-only only."),
        (["--calls", "1", "--index-only", "--cases", "2"], "--cases should be 1 to 1, and is 2."),
        (["--calls", "1", "--index-only", "--clips", "x"], "Give one of them."),
        (["--calls", "1", "--jobs", "0"], "--jobs should be 1 to 1024, and is 0."),
    ])
    func wrongArgumentsAreRefused(arguments: [String], message: String) async throws {
        let output = try await earmark.run(["synthesize", "--out", "out"] + arguments)
        #expect(output.status == 2)
        #expect(output.standardError.contains(message))
        #expect(!FileManager.default.fileExists(atPath: folder.appending("out")))
    }
}
