import Foundation
import Testing

/// Runs that are stopped at instants that nobody chose, again and again: what comes of them in the end is
/// what one undisturbed run makes, and nothing that was committed is read a second time.
///
/// `EARMARK_KILLS` is how often each is stopped, and `EARMARK_KILL_SEED` what the instants come from.
@Suite(.serialized)
struct KillTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess
    private let archive: HardArchive

    private static let environment = ProcessInfo.processInfo.environment
    private static let killCount = environment["EARMARK_KILLS"].flatMap { Int($0) } ?? 20
    private static let seed = environment["EARMARK_KILL_SEED"].flatMap { UInt64($0) } ?? 1

    init() async throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
        archive = try await HardArchive(at: "disk", in: folder)
    }

    private static let ingest = ["ingest", "disk", "--jobs", "2", "--format", "ndjson"]

    private func check(_ index: String) async throws -> CheckReport {
        let output = try await earmark("index", "check", "--format", "json", "--index", index)
        #expect(output.status == 0)
        return try output.json()
    }

    /// The paths at which something is held in an index; none where there is none yet.
    private func held(in index: String) async throws -> [String] {
        let output = try await earmark("files", "--format", "csv", "--index", index)
        guard output.status != 2 else {
            #expect(
                output.standardError.contains("There is no index")
                    || output.standardError.contains("is empty")
                    || output.standardError.contains("earlier version"))
            return []
        }
        return try output.records().compactMap { $0["path"] }
    }

    /// Every run is told only of what was not held, and of what was held as `unchanged`.
    private func expectNothingIsReadAgain(_ run: ProcessOutput, held: [String]) throws {
        let held = Set(held)
        // A killed run may have been cut in the middle of a line.
        let lines = run.standardOutput.split(separator: "\n", omittingEmptySubsequences: false)
        var told = run
        told.standardOutput = lines.dropLast().joined(separator: "\n")
        for line in try told.objects(FindingLine.self) {
            #expect((line.outcome == "unchanged") == held.contains(line.path), "\(line.path)")
        }
    }

    @Test(arguments: [[SIGKILL], [SIGTERM], [SIGKILL, SIGTERM, SIGINT]])
    func stoppedAgainAndAgainItComesToTheSame(signals: [CInt]) async throws {
        let start = ContinuousClock.now
        let undisturbed = try await earmark.run(Self.ingest + ["--index", "undisturbed"])
        #expect(undisturbed.status == 1)
        // So short that a run gets through a batch or two, and all of them through many.
        let longest = Int((ContinuousClock.now - start) / Duration.microseconds(1)) * 2 / 5

        var random = SeededRandom(seed: Self.seed)
        var stopped = 0
        var rowCount = 0
        for number in 0..<Self.killCount {
            let held = try await held(in: "index")
            let process = try earmark.start(Self.ingest + ["--index", "index"])
            let signal = signals[number % signals.count]
            process.send(signal, after: Int.random(in: 0...longest, using: &random))
            let output = try await process.output()
            // A signal may also come before the program minds it, or after its end.
            #expect([130, -signal, 0, 1].contains(output.status), "\(output.standardError)")
            let isStopped = ![0, 1].contains(output.status)
            if isStopped { stopped += 1 }
            try expectNothingIsReadAgain(output, held: held)
            // Every run that found something new is a row, in the state in which it ended.
            let foundNew = try await self.held(in: "index").count > held.count
            let runs = try await runs(of: "index")
            #expect(runs.count - rowCount == (foundNew ? 1 : 0))
            if foundNew {
                #expect(Self.states(output.status).contains(runs.last?["state"]))
            }
            rowCount = runs.count
        }
        #expect(stopped > 0)

        let held = try await held(in: "index")
        let last = try await earmark.run(Self.ingest + ["--index", "index"])
        #expect([0, 1].contains(last.status))
        try expectNothingIsReadAgain(last, held: held)
        try await expectSame("index", as: "undisturbed")
    }

    /// The states in which a run can be that ended with a status; the end is on record before the
    /// program ends, so that a signal may come in between.
    private static func states(_ status: Int32) -> [String?] {
        switch status {
        case 0, 1: ["finished"]
        case 130: ["interrupted"]
        default: ["killed", "finished"]
        }
    }

    private func runs(of index: String) async throws -> [[String: String]] {
        let output = try await earmark("runs", "--format", "csv", "--index", index)
        return output.status == 2 ? [] : try output.records()
    }

    private func expectSame(_ index: String, as undisturbed: String) async throws {
        let (report, expected) = (try await check(index), try await check(undisturbed))
        #expect(report.findings == [])
        #expect(report.index.digest != nil)
        #expect(report.index.digest == expected.index.digest)
        // No file is held twice, and the runs together found what there is.
        let runs = try await runs(of: index)
        let counts = runs.compactMap { $0["files"].flatMap { Int($0) } }
        #expect(counts.reduce(0, +) == archive.fileCount)
        let again = try await earmark.run(["ingest", "disk", "--index", index])
        #expect(again.status == 0)
        #expect(again.standardOutput.contains("unchanged   \(archive.fileCount)\n"))
        #expect(again.standardOutput.contains("0:00.000 of audio decoded"))
    }
}
