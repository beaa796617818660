import Foundation
import Testing

/// `runs`: every ingest that put something on record.
struct RunsCommandTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
    }

    private func runs() async throws -> [[String: String]] {
        try await earmark("runs", "--format", "csv").records()
    }

    @Test func runIsListedWithWhatItFound() async throws {
        let call = Repository.firstCall
        #expect(try await earmark("ingest", call, Repository.sample("damaged/aac.m4a")).status == 1)
        // Nothing new, so no row.
        #expect(try await earmark("ingest", call).status == 0)
        #expect(try await earmark("ingest", call, "--channels", "handler,caller").status == 0)
        let runs = try await runs()
        #expect(runs.map { $0["run"] } == ["1", "2"])
        #expect(runs.map { $0["state"] } == ["finished", "finished"])
        #expect(runs.map { $0["files"] } == ["2", "0"])
        #expect(runs.map { $0["indexed"] } == ["1", "0"])
        #expect(runs.map { $0["undecodable"] } == ["1", "0"])
        #expect(runs.map { $0["roles"] } == ["0", "2"])
        #expect(runs.map { $0["actor"] } == [Account.name, Account.name])
        for run in runs {
            #expect(run["arguments"]?.contains(call) == true)
            #expect(run["program_version"] != "")
            #expect(try #require(run["ended_at"]) >= #require(run["started_at"]))
        }
        let table = try await earmark("runs").lines
        #expect(table.count == 3)
        #expect(
            table[0].split(separator: " ") == [
                "Run", "State", "Started", "Ended", "Actor", "Files", "indexed", "undecodable",
                "Arguments",
            ])
    }

    @Test func runAtWorkIsRunningAndKilledAfterAKill() async throws {
        try LongDisk.write(to: "disk", in: folder)
        let process = try EarmarkProcess(folder: folder, build: .debug).start([
            "ingest", "disk", "--jobs", "1", "--format", "ndjson",
        ])
        try await process.pauseAtFirstOutput()
        #expect(try await runs().map { $0["state"] } == ["running"])
        process.send(SIGKILL)
        _ = try await process.output()
        let killed = try await runs()
        #expect(killed.map { $0["state"] } == ["killed"])
        #expect(killed.map { $0["ended_at"] } == [""])
        #expect(try await earmark("ingest", "disk").status == 0)
        let both = try await runs()
        #expect(both.map { $0["state"] } == ["killed", "finished"])
        let counts = both.compactMap { $0["files"].flatMap { Int($0) } }
        #expect(counts.reduce(0, +) == LongDisk.fileCount)
    }

    @Test func indexWithoutRunsIsStatusOne() async throws {
        #expect(try await earmark("case", "new", "C").status == 0)
        let output = try await earmark("runs")
        #expect(output.status == 1)
        #expect(output.standardOutput == "")
        #expect(try await earmark("runs", "--format", "json").standardOutput == "[]\n")
        #expect(try await earmark("runs", "--index", "no").status == 2)
    }
}
