import Foundation
import TestNumbers
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
    private static let ingest = ["ingest", "disk", "--jobs", "2", "--format", "ndjson", "--index"]

    init() async throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
        archive = try await HardArchive(at: "disk", in: folder)
    }

    @Test(arguments: [[SIGKILL], [SIGTERM], [SIGKILL, SIGTERM, SIGINT]])
    func stoppedAgainAndAgainItComesToTheSame(signals: [CInt]) async throws {
        let start = ContinuousClock.now
        #expect(try await earmark.run(Self.ingest + ["undisturbed"]).status == 1)
        // So short that a run gets through a batch or two, and only many of them through all.
        var longest = Int((ContinuousClock.now - start) / Duration.microseconds(1)) * 2 / 5

        var random = SeededRandom(seed: Self.seed)
        var index = "index-0"
        var state = IndexState()
        var stopCount = 0
        for number in 0..<Self.killCount {
            let output = try await audited(index, &state) {
                let process = try earmark.start(Self.ingest + [index])
                process.send(
                    signals[number % signals.count],
                    after: Int.random(in: 0...longest, using: &random))
                return process
            }
            // A signal may also come before the program minds it, or after its end.
            if [0, 1].contains(output.status) {
                try await expectComplete(index)
                index = "index-\(number + 1)"
                state = IndexState()
                // Where the machine has less to do by now, the first run says too little.
                longest = longest * 3 / 4
            } else {
                #expect([130, -signals[number % signals.count]].contains(output.status))
                stopCount += 1
            }
        }
        #expect(stopCount > 0)
        let last = try await audited(index, &state) { try earmark.start(Self.ingest + [index]) }
        #expect([0, 1].contains(last.status))
        try await expectComplete(index)
    }

    /// Lets a run go to its end, however that comes, and holds what it did against what was held before.
    private func audited(
        _ index: String, _ before: inout IndexState, _ start: () throws -> RunningProcess
    ) async throws -> ProcessOutput {
        let output = try await start().output()
        let after = try await IndexState(of: index, earmark)

        let told = try FindingLine.whole(in: output)
        for line in told {
            #expect((line.outcome == "unchanged") == before.paths.contains(line.path))
        }
        // A file that was read again would be told as unchanged as well, but not for nothing.
        if let decoded = output.decodedSeconds {
            let found = told.filter { $0.outcome != "unchanged" }.compactMap(\.recording)
            #expect(abs(decoded - (try await seconds(of: found, in: index))) < 0.25)
        }
        // What was told is held, and every run that found something new is a row.
        #expect(Set(told.map(\.path)).isSubset(of: after.paths))
        #expect(before.paths.isSubset(of: after.paths))
        let isRow = after.paths.count > before.paths.count
        #expect(after.runs.count == before.runs.count + (isRow ? 1 : 0))
        #expect(after.runs.dropLast(isRow ? 1 : 0).elementsEqual(before.runs))
        if isRow {
            #expect(Self.states(output.status).contains(after.runs.last?["state"]))
        }
        before = after
        return output
    }

    /// How long these recordings are together, each counted as often as it is named.
    private func seconds(of numbers: [Int], in index: String) async throws -> Double {
        guard !numbers.isEmpty else { return 0 }
        let listing = try await earmark("recordings", "--format", "ndjson", "--index", index)
        let durations = try listing.objects(RecordingLine.self)
            .map { ($0.recording, $0.durationS) }
        let seconds = Dictionary(uniqueKeysWithValues: durations)
        return numbers.reduce(0) { $0 + (seconds[$1] ?? 0) }
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

    /// The index is sound and holds what it would hold if nothing had been stopped, each file once.
    private func expectComplete(_ index: String) async throws {
        let check = ["index", "check", "--format", "json", "--index"]
        let checked = try await earmark.run(check + [index])
        #expect(checked.status == 0)
        let report = try checked.json(CheckReport.self)
        let expected = try await earmark.run(check + ["undisturbed"]).json(CheckReport.self)
        #expect(report.findings == [])
        #expect(report.index.digest != nil)
        #expect(report.index.digest == expected.index.digest)

        let state = try await IndexState(of: index, earmark)
        #expect(state.paths.count == archive.fileCount)
        let found = state.runs.compactMap { $0["files"].flatMap { Int($0) } }
        #expect(found.reduce(0, +) == archive.fileCount)
        let again = try await earmark.run(Self.ingest + [index])
        #expect(again.status == 0)
        #expect(again.standardError.contains("unchanged   \(archive.fileCount)\n"))
        #expect(again.decodedSeconds == 0)
    }
}
