import Foundation
import Testing

/// `reconcile`: what does not go together.
struct ReconcileCommandTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
    }

    private struct Finding: Decodable {
        var kind: String
        var reference: String?
        var handler: String?
        var found: String
        var otherNumber: String?
    }

    /// Makes an archive, and imports its logs in the order given.
    private func synthesize(_ count: Int, _ kinds: [String] = ["calls", "incidents", "roster"])
        async throws
    {
        let output = try await earmark(
            "synthesize", "--calls", String(count), "--minutes", "0.5", "--index-only", "--out",
            "made")
        try #require(output.status == 0)
        for kind in kinds {
            let file = kind == "calls" ? "call-log" : kind
            let output = try await earmark(
                "import", kind, "made/\(file).csv", "--preset", "samples", "--index",
                "made/earmark.sqlite")
            try #require(output.status == 0)
        }
    }

    private func reconcile(_ arguments: String...) async throws -> ProcessOutput {
        try await earmark.run(["reconcile", "--index", "made/earmark.sqlite"] + arguments)
    }

    /// What is planted, by the kind of finding that it is.
    private static let kinds = [
        "missingLogRow": "recordingWithoutLogRow", "missingRecording": "logRowWithoutRecording",
        "missingIncident": "callWithoutIncident", "alteredDigit": "numberAltered",
        "shortRecording": "shortRecording",
    ]

    @Test func everythingThatIsPlantedIsFoundAndNothingElse() async throws {
        try await synthesize(600)
        let bytes = try folder.bytes(of: "made/planted.csv")
        let planted = try CSVRecords(String(decoding: bytes, as: UTF8.self)).byName
            .compactMap { row in
                Self.kinds[row["kind"] ?? ""].map { "\($0) \(Int(row["call_number"] ?? "") ?? 0)" }
            }
        let output = try await reconcile("--format", "ndjson")
        #expect(output.status == 0)
        let findings = try output.objects(Finding.self)
        #expect(findings.map { "\($0.kind) \($0.reference ?? "")" }.sorted() == planted.sorted())
        #expect(planted.count == 30)
        let altered = findings.filter { $0.kind == "numberAltered" }
        #expect(altered.allSatisfy { $0.found.contains("typed in line") })
        #expect(altered.allSatisfy { $0.found.contains("in incident EM-2026-") })
        // Who had a call that is only logged, its extension says.
        #expect(findings.allSatisfy { $0.handler?.hasPrefix("H") == true })
        #expect(output.standardError.contains("6 recordingWithoutLogRow, 6 logRowWithoutRecording"))
        #expect(output.standardError.contains("call-log.csv (600 rows of calls, SHA-256 "))
    }

    @Test func kindsAndHandlersNarrow() async throws {
        try await synthesize(600)
        let all = try await reconcile("--format", "ndjson").objects(Finding.self)
        let handler = try #require(all.first?.handler)
        let some = try await reconcile(
            "--format", "ndjson", "--handler", handler.lowercased(), "--kind", all[0].kind
        ).objects(Finding.self)
        #expect(
            some.map(\.reference)
                == all.filter { $0.handler == handler && $0.kind == all[0].kind }.map(\.reference))
        #expect(try await reconcile("--handler", "H99").status == 1)
        // 20 to 40 % of the calls are recorded.
        #expect(
            try await reconcile("--kind", "shortRecording", "--shorter-than", "10").status == 1)
    }

    @Test func withoutLogsItSaysWhatItCouldNotLookFor() async throws {
        try await synthesize(30, [])
        let output = try await reconcile()
        #expect(output.status == 1)
        #expect(output.standardOutput.contains("its log is not imported: recordingWithoutLogRow"))
        let coverage = try await reconcile("--coverage")
        #expect(coverage.standardOutput.contains("No call log is imported"))
    }

    @Test func coverageAddsUpToTheLog() async throws {
        try await synthesize(600)
        let output = try await reconcile("--coverage", "--format", "csv")
        let rows = try output.records()
        func sum(_ column: String) -> Int { rows.compactMap { Int($0[column] ?? "") }.reduce(0, +) }
        #expect(sum("logged") == 600)
        #expect(sum("held") == 594)
        #expect(Set(rows.compactMap { $0["week"] }) == ["2026-01-05"])
        #expect(output.standardError.contains("Of 600 answered calls"))
        #expect(output.standardError.contains("594 (99.00 %) are held"))
    }

    @Test func samplesHaveOneNumberThatIsOneDigitOff() async throws {
        _ = try await earmark(
            "ingest", Repository.sample("calls"), "--name-pattern", "samples", "--time-zone",
            "Europe/London")
        _ = try await earmark(
            "import", "calls", Repository.sample("call-log.csv"), "--preset", "samples")
        let findings = try await earmark("reconcile", "--format", "ndjson").objects(Finding.self)
        #expect(
            findings.map(\.kind) == [
                "recordingWithoutLogRow", "logRowWithoutRecording", "logRowWithoutRecording",
                "numberAltered",
            ])
        #expect(findings.last?.otherNumber == "+447700900128")
    }

    @Test func optionsThatDoNotGoTogetherAreRefused() async throws {
        #expect(try await reconcile("--coverage", "--kind", "numberAltered").status == 2)
        #expect(try await reconcile("--shorter-than", "0").status == 2)
    }
}
