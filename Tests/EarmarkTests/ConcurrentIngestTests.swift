import Foundation
import Testing

/// Two runs of ingest that nobody holds still, with readers all the while.
struct ConcurrentIngestTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    init() async throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
        _ = try await HardArchive(at: "disk", in: folder)
    }

    private func check(_ index: String) async throws -> CheckReport {
        let output = try await earmark("index", "check", "--format", "json", "--index", index)
        #expect(output.status == 0)
        return try output.json()
    }

    @Test func overlappingFoldersComeToTheSameAndReadersSeeNoError() async throws {
        for index in ["index", "undisturbed"] {
            #expect(try await earmark("case", "new", "C", "--index", index).status == 0)
        }
        let ingest = ["ingest", "--index", "index", "--jobs", "1", "--case", "C"]
        let writers = [
            try earmark.start(ingest + ["disk/calls"]),
            try earmark.start(ingest + ["disk/calls/2026-01-06", "disk/samples"]),
        ]
        var reads = 0
        while writers.contains(where: \.isRunning) {
            for reader in [["segments", "--all"], ["recordings"], ["runs"], ["index", "check"]] {
                let output = try await earmark.run(reader + ["--index", "index"])
                // Nothing is listed before the first commit.
                #expect([0, 1].contains(output.status), "\(reader): \(output.standardError)")
                if reader == ["index", "check"] { #expect(output.status == 0) }
                #expect(!output.standardOutput.contains("killed"))
                reads += 1
            }
        }
        for writer in writers { #expect(try await writer.output().status == 1) }
        #expect(reads > 0)
        #expect(
            try await earmark("ingest", "disk", "--index", "undisturbed", "--case", "C").status == 1
        )
        let (report, expected) = (try await check("index"), try await check("undisturbed"))
        #expect(report.findings == [])
        #expect(report.index.digest != nil)
        #expect(report.index.digest == expected.index.digest)
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(!left.contains { $0.contains("-holder") })
    }
}
