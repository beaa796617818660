import Foundation
import Testing

/// The samples, every one of which has a documented outcome.
struct SampleOutcomeTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess
    private let samples = Repository.path("samples")

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
    }

    /// What the manifest says, and the two files that it leaves out.
    private func manifest() throws -> [String: [String: String]] {
        let records = try CSVRecords(Repository.text("samples/manifest.csv")).byName
        var manifest = Dictionary(uniqueKeysWithValues: records.map { ($0["path"] ?? "", $0) })
        for name in ["README.md", "manifest.csv"] {
            manifest[name] = ["expected_outcome": "notAudio"]
        }
        return manifest
    }

    @Test func everySampleHasItsDocumentedOutcomeSizeAndDigest() async throws {
        let output = try await earmark("ingest", samples, "--format", "ndjson")
        #expect(output.status == 1)
        let findings = try output.objects(FindingLine.self)
        let manifest = try manifest()
        let paths = findings.map { String($0.path.dropFirst(samples.count + 1)) }
        #expect(paths.sorted() == manifest.keys.sorted())
        for (path, finding) in zip(paths, findings) {
            #expect(manifest[path]?["expected_outcome"] == finding.outcome, "\(path)")
            if let size = manifest[path]?["bytes"], let digest = manifest[path]?["sha256"] {
                #expect(size == finding.sizeBytes.map(String.init), "\(path)")
                #expect(digest == finding.sha256, "\(path)")
            }
            let hasReason = !["indexed", "duplicate"].contains(finding.outcome)
            #expect((finding.reason != nil) == hasReason, "\(path)")
            let isRecording = ["indexed", "partial", "duplicate"].contains(finding.outcome)
            #expect((finding.recording != nil) == isRecording, "\(path)")
        }
    }

    @Test func decodedDurationIsThatOfTheManifest() async throws {
        _ = try await earmark("ingest", samples)
        let recordings = try await earmark("recordings", "--format", "ndjson")
            .objects(RecordingLine.self)
        let manifest = try manifest()
        for recording in recordings {
            let entry = manifest[String(recording.path.dropFirst(samples.count + 1))]
            #expect(entry?["channels"] == String(recording.channels))
            #expect(entry?["sample_rate"] == String(recording.sampleRateHz))
            let seconds = try #require(entry?["seconds"].flatMap(Double.init))
            // Of a frame or block that is cut, one decoder gives all and another nothing.
            let isCut = recording.path.hasSuffix("mp3-truncated.mp3")
            #expect(abs(recording.durationS - seconds) <= (isCut ? 0.072 : 0.001))
        }
        #expect(recordings.count == 26)
    }

    @Test func countsAddUpToTheFilesFound() async throws {
        let outcomes = try manifest().values.compactMap { $0["expected_outcome"] }
        let names = ["indexed", "partial", "duplicate", "undecodable", "notAudio"]
        let counts = names.map { name in outcomes.count { $0 == name } }
        let rows = zip(names, counts).map {
            "  \($0.padding(toLength: 12, withPad: " ", startingAt: 0))\($1)"
        }
        let sum = counts.map(String.init).joined(separator: " + ")
        let output = try await earmark("ingest", samples)
        #expect(
            output.lines.suffix(7)
                == ["\(outcomes.count) files found:"] + rows + [
                    "\(sum) = \(outcomes.count) outcomes, one for every file; "
                        + "12:17.077 of audio decoded."
                ])
    }

    @Test func secondRunFindsAllUnchangedAndWritesNothing() async throws {
        _ = try await earmark("ingest", samples)
        let before = try folder.bytes(of: "earmark.sqlite")
        let output = try await earmark("ingest", samples)
        #expect(output.status == 0)
        let count = try manifest().count
        #expect(
            output.standardOutput == """
                \(count) files found:
                  unchanged   \(count)
                \(count) outcomes, one for every file; 0:00.000 of audio decoded.

                """)
        #expect(output.standardError == "")
        #expect(try folder.bytes(of: "earmark.sqlite") == before)
    }

    @Test func copiedAndMovedFilesAreDuplicatesWithEveryPathKept() async throws {
        try folder.makeFolder("disk")
        try folder.copy(Repository.firstCall, to: "disk/a.wav")
        let first = try await earmark("ingest", "disk")
        #expect(first.status == 0)

        try folder.copy(Repository.firstCall, to: "disk/copy.wav")
        try FileManager.default.moveItem(
            atPath: folder.appending("disk/a.wav"), toPath: folder.appending("disk/moved.wav"))
        let second = try await earmark("ingest", "disk", "--format", "csv")
        #expect(second.status == 0)
        #expect(try second.records().map { $0["outcome"] } == ["duplicate", "duplicate"])
        #expect(try second.records().map { $0["recording"] } == ["1", "1"])

        struct Report: Decodable {
            struct File: Decodable { var path: String, outcome: String }
            var files: [File]
        }
        let report = try await earmark("recording", "1", "--format", "json").json(Report.self)
        #expect(
            report.files.map(\.path)
                == ["a.wav", "copy.wav", "moved.wav"].map {
                    folder.appending("disk/\($0)")
                })
        #expect(report.files.map(\.outcome) == ["indexed", "duplicate", "duplicate"])
        #expect(try await earmark("recordings", "--format", "csv").records().count == 1)
        for name in ["disk/a.wav", "disk/copy.wav", "disk/moved.wav", "disk"] {
            let found = try await earmark("recordings", name, "--format", "csv").records()
            #expect(found.map { $0["recording"] } == ["1"], "\(name)")
        }
    }

    @Test func csvAndJSONAndNDJSONTellTheSame() async throws {
        let csv = try await earmark("ingest", samples, "--format", "csv", "--index", "1").records()
        let lines = try await earmark(
            "ingest", samples, "--format", "ndjson", "--index", "2"
        ).objects(FindingLine.self)
        let array = try await earmark("ingest", samples, "--format", "json", "--index", "3")
            .json([FindingLine].self)
        #expect(array == lines)
        #expect(csv.map { $0["path"] } == lines.map(\.path))
        #expect(csv.map { $0["outcome"] } == lines.map(\.outcome))
        #expect(csv.map { $0["reason"] } == lines.map { $0.reason ?? "" })
    }
}
