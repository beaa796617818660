import Testing

/// The same bytes come out whatever the number of jobs and however the program was built.
struct DeterminismTests {
    private struct Variant: CustomStringConvertible {
        var build: EarmarkProcess.Build
        var jobs: Int
        var description: String { "\(build) build, \(jobs) jobs" }
    }

    private static let variants = EarmarkProcess.Build.allCases.flatMap { build in
        [1, 8].map { Variant(build: build, jobs: $0) }
    }

    private static let listings = [
        ["recordings", "--format", "csv"],
        ["segments", "--all", "--format", "ndjson"],
        ["segments", "--all", "--format", "rttm"],
        ["segments", "--all"],
    ]

    @Test func listingsAreTheSameForAnyNumberOfJobsInEveryBuild() async throws {
        let folder = try TemporaryFolder()
        var expected: [[String]: String] = [:]
        for (number, variant) in Self.variants.enumerated() {
            let earmark = EarmarkProcess(folder: folder, build: variant.build)
            let index = "\(number).sqlite"
            let ingest = try await earmark.run([
                "ingest", Repository.path("samples"), "--raw", "ulaw:8000:1", "--jobs",
                String(variant.jobs), "--index", index,
            ])
            #expect(ingest.status == 1)
            for listing in Self.listings {
                let output = try await earmark.run(listing + ["--index", index])
                #expect(output.status == 0)
                #expect(output.lines.count > 25)
                let first = expected[listing] ?? output.standardOutput
                expected[listing] = first
                #expect(output.standardOutput == first, "\(listing), \(variant)")
            }
        }
    }

    @Test func segmentPrintsTheSameForAnyNumberOfJobsInEveryBuild() async throws {
        let folder = try TemporaryFolder()
        var first: String?
        for variant in Self.variants {
            let output = try await EarmarkProcess(folder: folder, build: variant.build).run([
                "segment", Repository.path("samples/damaged"), Repository.path("samples/calls"),
                "--jobs", String(variant.jobs), "--format", "rttm",
            ])
            #expect(output.status == 1)
            #expect(output.lines.count > 200)
            #expect(output.standardOutput == first ?? output.standardOutput, "\(variant)")
            first = output.standardOutput
        }
    }
}
