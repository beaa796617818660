import Foundation
import Testing

/// What others can do while an ingest is at work on an index, which is held still in the middle of it.
@Suite(.serialized)
struct SharedIndexTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess
    private let first: RunningProcess

    init() async throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
        try LongDisk.write(to: "disk", in: folder)
        try folder.makeFolder("other")
        for number in 0..<20 {
            try folder.write(
                WAVEFixture.call(number: 5_000 + number, milliseconds: 1_500),
                to: "other/\(number).wav")
        }
        first = try EarmarkProcess(folder: folder, build: .debug).start([
            "ingest", "disk", "--jobs", "1", "--format", "ndjson",
        ])
        try await first.pauseAtFirstOutput()
    }

    private func check(_ index: String) async throws -> CheckReport {
        try await earmark("index", "check", "--format", "json", "--index", index).json()
    }

    /// Lets the first ingest go on to its end.
    private func finishFirst() async throws {
        first.send(SIGCONT)
        #expect(try await first.output().status == 0)
    }

    private var firstHolder: String {
        let command = "`earmark ingest disk --jobs 1 --format ndjson`"
        return "\(command), run by \(Account.name) as process \(first.number) on "
    }

    @Test func secondIngestIsToldOfTheFirstAndBothFinish() async throws {
        let second = try await earmark("ingest", "other")
        #expect(second.status == 0)
        #expect(second.standardError.contains(firstHolder))
        #expect(second.standardError.contains("Both go on, and take turns."))
        #expect(second.standardOutput.contains("20 outcomes"))
        try await finishFirst()
        let held = try await earmark("recordings", "--format", "csv").records()
        #expect(held.count == LongDisk.fileCount + 20)

        // Apart from each other they come to the same.
        for paths in [["other"], ["disk"]] {
            let output = try await earmark.run(["ingest", "--index", "apart"] + paths)
            #expect(output.status == 0)
            #expect(!output.standardError.contains("Another program"))
        }
        let together = try await check("earmark.sqlite")
        #expect(together.findings == [])
        #expect(try await check("apart").index.digest == together.index.digest)
    }

    @Test func sameFolderTwiceAtOnceIsTheSameAsOnce() async throws {
        let second = try await earmark("ingest", "disk")
        #expect(second.status == 0)
        try await finishFirst()
        #expect(try await earmark("ingest", "disk", "--index", "once").status == 0)
        let twice = try await check("earmark.sqlite")
        #expect(twice.findings == [])
        #expect(try await check("once").index.digest == twice.index.digest)
    }

    @Test func readersAndLinksGoOn() async throws {
        let read = try await earmark("recordings", "--format", "csv")
        #expect(read.status == 0)
        #expect((1..<LongDisk.fileCount).contains(try read.records().count))
        #expect(try await check("earmark.sqlite").findings == [])
        #expect(try await earmark("case", "new", "C").status == 0)
        #expect(try await earmark("case", "link", "C", "1").status == 0)
        try await finishFirst()
    }

    @Test func backupIsMadeMeanwhileAndHoldsWhatIsCommitted() async throws {
        let backup = try await earmark("index", "backup", "copy.sqlite")
        #expect(backup.status == 0)
        let held = try await earmark("recordings", "--format", "csv")
        let copied = try await earmark("recordings", "--format", "csv", "--index", "copy.sqlite")
        #expect(copied.standardOutput == held.standardOutput)
        #expect(try await check("copy.sqlite").findings == [])
        try await finishFirst()
    }

    @Test func compactIsRefusedAndSaysWhoIsThere() async throws {
        let output = try await earmark("index", "compact")
        #expect(output.status == 2)
        #expect(
            output.standardError.contains("Another program has the index earmark.sqlite open: "))
        #expect(output.standardError.contains(firstHolder))
        try await finishFirst()
        #expect(try await earmark("index", "compact").status == 0)
    }

    @Test func killedIngestIsInNobodysWay() async throws {
        first.send(SIGKILL)
        _ = try await first.output()
        #expect(FileManager.default.fileExists(atPath: folder.appending("earmark.sqlite-holder")))
        #expect(try await earmark("index", "compact").status == 0)
        let next = try await earmark("ingest", "disk")
        #expect(next.status == 0)
        #expect(!next.standardError.contains("Another program"))
        #expect(!FileManager.default.fileExists(atPath: folder.appending("earmark.sqlite-holder")))
        #expect(try await earmark("ingest", "disk", "--index", "undisturbed").status == 0)
        let report = try await check("earmark.sqlite")
        #expect(report.findings == [])
        #expect(try await check("undisturbed").index.digest == report.index.digest)
    }

    @Test func indexKilledAgainAndAgainHasTheDigestOfOneLeftAlone() async throws {
        first.send(SIGKILL)
        for signal in [SIGKILL, SIGINT, SIGKILL] {
            let next = try EarmarkProcess(folder: folder, build: .debug).start([
                "ingest", "disk", "other", "--jobs", "2", "--format", "ndjson",
            ])
            try await next.pauseAtFirstOutput()
            next.send(signal)
            next.send(SIGCONT)
            _ = try await next.output()
        }
        #expect(try await earmark("ingest", "disk", "other").status == 0)
        #expect(
            try await earmark("ingest", "disk", "other", "--index", "undisturbed").status == 0)
        let report = try await check("earmark.sqlite")
        #expect(report.findings == [])
        #expect(try await check("undisturbed").index.digest == report.index.digest)
    }
}
