import Foundation
import Testing

/// `import` and what comes of it: rows of other systems, joined with recordings.
struct ImportCommandTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
    }

    private struct Finding: Decodable, Hashable {
        var status: String
        var line: Int?
        var recording: Int?
        var reason: String?
    }

    private struct Report: Decodable {
        struct Fact: Decodable {
            var field: String
            var value: String
            var normalized: String?
            var standing: String
            var overruledBy: String?
            var source: String
            var detail: String?
        }
        var facts: [Fact]
    }

    private struct Line: Decodable {
        var recording: Int
        var path: String
        var startedAt: String?
        var handler: String?
        var caller: String?
        var direction: String?
    }

    private func ingestSamples() async throws {
        let output = try await earmark(
            "ingest", Repository.sample("calls"), "--name-pattern", "samples", "--time-zone",
            "Europe/London")
        #expect(output.status == 1)  // One is headerless.
    }

    private func importLog(_ path: String = Repository.sample("call-log.csv")) async throws
        -> ProcessOutput
    {
        try await earmark("import", "calls", path, "--preset", "samples", "--format", "ndjson")
    }

    private func digest() async throws -> String? {
        try await earmark("index", "check").lines.first { $0.hasPrefix("Digest") }
    }

    @Test func samplesAreJoinedWithTheirLog() async throws {
        try await ingestSamples()
        let output = try await importLog()
        #expect(output.status == 0)
        let findings = try output.objects(Finding.self)
        #expect(findings.count { $0.status == "matched" && $0.reason == "reference" } == 14)
        // One has no recording, and one is headerless and was not decoded.
        #expect(findings.filter { $0.status == "unmatchedRow" }.count == 2)
        let lonely = try #require(findings.first { $0.status == "unmatchedRecording" })
        let lines = try await earmark("recordings", "--format", "ndjson").objects(Line.self)
        #expect(
            lines.first { $0.recording == lonely.recording }?.path.contains("_000902.") == true)
        // The clocks went forward in that hour.
        let spring = try #require(lines.first { $0.path.contains("_000702.") })
        #expect(spring.startedAt == "2026-03-29T01:04:17.000Z")
        #expect(spring.direction == "outbound")
        #expect(spring.caller == "+447700900123")
    }

    @Test func importBeforeAndAfterIngestAndTwiceGiveTheSame() async throws {
        try await ingestSamples()
        _ = try await importLog()
        let after = try await digest()
        #expect(after != nil)
        let again = try await importLog()
        #expect(again.standardError.contains("nothing was written"))
        #expect(try await digest() == after)
        let other = try TemporaryFolder()
        let early = EarmarkProcess(folder: other)
        _ = try await early(
            "import", "calls", Repository.sample("call-log.csv"), "--preset", "samples")
        _ = try await early(
            "ingest", Repository.sample("calls"), "--name-pattern", "samples", "--time-zone",
            "Europe/London", "--jobs", "2")
        #expect(
            try await early("index", "check").lines.first { $0.hasPrefix("Digest") } == after)
    }

    @Test func conflictIsShownWithBothSources() async throws {
        try await ingestSamples()
        try folder.write(
            Data("call,caller,started\n417,07700900124,2026-03-04T21:15:03Z\n".utf8), to: "log.csv")
        let output = try await earmark("import", "calls", "log.csv")
        #expect(output.status == 0)
        let report = try await earmark("recording", "1", "--format", "json").json(Report.self)
        let callers = report.facts.filter { $0.field == "caller" }
        #expect(callers.map(\.normalized) == ["+447700900124", "+447700900123"])
        #expect(callers.map(\.standing) == ["counts", "overruled"])
        #expect(callers.map(\.overruledBy) == [nil, "callLog"])
        #expect(callers.first?.detail == "line 2 of log.csv")
        let table = try await earmark("recordings", "--number", "07700 900124")
        #expect(table.lines.count == 2)
        #expect(table.standardOutput.contains("contradict"))
    }

    @Test func malformedRowsAreListedAndTheRestGoesIn() async throws {
        try folder.write(
            Data(
                "started,caller\n2026-13-01T00:00Z,1\n2026-03-04T21:15:03Z,\"a\nb\"x\n\n"
                    .utf8) + [0x2C, 0xFF, 0x0A] + Data("2026-03-04T21:15:03Z,999\n".utf8),
            to: "log.csv")
        let output = try await earmark("import", "calls", "log.csv", "--format", "ndjson")
        #expect(output.status == 1)
        let findings = try output.objects(Finding.self)
        #expect(findings.filter { $0.status == "malformed" }.map(\.line) == [2, 3, 4, 6])
        #expect(findings.filter { $0.status == "unmatchedRow" }.map(\.line) == [7])
    }

    @Test func localTimesWantAZone() async throws {
        try folder.write(Data("started,caller\n2026-03-04 21:15:03,1\n".utf8), to: "log.csv")
        let output = try await earmark("import", "calls", "log.csv")
        #expect(output.status == 2)
        #expect(output.standardError.contains("log.csv, line 2"))
        #expect(output.standardError.contains("--time-zone"))
        let names = try await earmark(
            "ingest", Repository.firstCall, "--name-pattern", "samples")
        #expect(names.status == 2)
        #expect(names.standardError.contains("--time-zone"))
    }

    @Test func synthesizedLogsAreJoined() async throws {
        _ = try await earmark("synthesize", "--calls", "40", "--index-only", "--out", "made")
        for kind in ["calls", "incidents", "roster"] {
            let file = kind == "calls" ? "call-log" : kind
            let output = try await earmark(
                "import", kind, "made/\(file).csv", "--preset", "samples", "--index",
                "made/earmark.sqlite", "--format", "ndjson")
            #expect(output.status == 0)
            guard kind != "roster" else { continue }
            let findings = try output.objects(Finding.self)
            // What is not joined was planted.
            #expect(findings.count { $0.status == "unmatchedRecording" } == 1)
            #expect(findings.count { $0.status == "unmatchedRow" } == 1)
            #expect(findings.count { $0.status == "ambiguous" } == 0)
        }
        #expect(
            try await earmark("index", "check", "--index", "made/earmark.sqlite").status == 0)
    }
}
