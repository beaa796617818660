import Foundation
import Testing

/// `earmark index`, on the sample recordings.
struct IndexCommandTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
    }

    private func ingest(
        _ paths: [String] = [Repository.path("samples")], index: String = "earmark.sqlite",
        jobs: Int = 2
    ) async throws {
        let output = try await earmark.run(
            ["ingest", "--index", index, "--jobs", String(jobs)] + paths)
        #expect([0, 1].contains(output.status), "\(output.standardError)")
    }

    private func check(_ index: String = "earmark.sqlite") async throws -> CheckReport {
        try await earmark("index", "check", "--format", "json", "--index", index).json()
    }

    private func digest(_ index: String = "earmark.sqlite") async throws -> String {
        let report = try await check(index)
        #expect(report.index.sound == "yes" && report.findings == [])
        return try #require(report.index.digest)
    }

    @Test func statisticsAgreeWithTheListings() async throws {
        try await ingest()
        let report = try await earmark("index", "stats", "--format", "json")
            .json(StatisticsReport.self)
        let files = try await earmark("files", "--format", "csv").records()
        #expect(report.index.files == files.count)
        for entry in report.files {
            #expect(entry.files == files.count { $0["outcome"] == entry.outcome })
        }
        let segments = try await earmark("segments", "--all", "--format", "ndjson")
            .objects(SegmentLine.self)
        #expect(report.index.segments == segments.count)
        for entry in report.segments {
            #expect(entry.segments == segments.count { $0.kind == entry.kind })
        }
        #expect(report.index.sizeBytes == (try folder.bytes(of: "earmark.sqlite").count))
        #expect(report.index.bytesPerSegment > 0)
    }

    @Test func digestIsTheSameForAnyNumberOfJobs() async throws {
        try await ingest(index: "one", jobs: 1)
        try await ingest(index: "two", jobs: 2)
        #expect(try await digest("one") == digest("two"))
        try await ingest([Repository.path("samples/calls")], index: "less")
        #expect(try await digest("less") != digest("one"))
    }

    /// Recordings are numbered in the order in which they are indexed.
    @Test func digestDoesNotDependOnNumbers() async throws {
        let parts = ["calls", "damaged"].map { Repository.path("samples/\($0)") }
        for part in parts { try await ingest([part], index: "one") }
        for part in parts.reversed() { try await ingest([part], index: "two") }
        let path = ["recordings", "--format", "csv", "--index"]
        let one = try await earmark.run(path + ["one"]).records()
        let two = try await earmark.run(path + ["two"]).records()
        #expect(one.map { $0["sha256"] } != two.map { $0["sha256"] })
        #expect(try await digest("one") == digest("two"))
    }

    @Test func changedIndexIsFoundAndNamed() async throws {
        try await ingest([Repository.firstCall])
        var bytes = try folder.bytes(of: "earmark.sqlite")
        let text = try #require(bytes.range(of: Data("'case_link is append-only'".utf8)))
        bytes.replaceSubrange(text, with: Data("'case_link is append-ONLY'".utf8))
        try folder.write(bytes, to: "changed.sqlite")
        let output = try await earmark("index", "check", "--index", "changed.sqlite")
        #expect(output.status == 1)
        #expect(output.standardOutput.contains("trigger case_link_is_"))
        #expect(output.standardOutput.contains("was changed"))
        #expect(try await check("changed.sqlite").findings.map(\.check) == ["schema"])
    }

    @Test func backupIsVerifiedAndOverwritesNothing() async throws {
        try await ingest([Repository.firstCall])
        let output = try await earmark("index", "backup", "copy.sqlite")
        #expect(output.status == 0)
        #expect(output.standardOutput.contains(try await digest()))
        #expect(try await digest("copy.sqlite") == digest())
        let again = try await earmark("index", "backup", "copy.sqlite")
        #expect(again.status == 2)
        #expect(again.standardError.contains("copy.sqlite already, and it is not overwritten"))
    }

    @Test func backupIsNotWrittenBesideRecordings() async throws {
        try folder.makeFolder("disk")
        try folder.copy(Repository.firstCall, to: "disk/a.wav")
        try await ingest([folder.appending("disk")])
        let output = try await earmark("index", "backup", "disk/copy.sqlite")
        #expect(output.status == 2)
        #expect(output.standardError.contains("beside recordings in \(folder.appending("disk"))"))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending("disk"))
        #expect(names == ["a.wav"])
    }

    @Test func compactChangesNothingThatCounts() async throws {
        try await ingest()
        let before = try await digest()
        let output = try await earmark("index", "compact")
        #expect(output.status == 0)
        #expect(output.standardOutput.contains(" bytes before, "))
        #expect(try await digest() == before)
    }
}
