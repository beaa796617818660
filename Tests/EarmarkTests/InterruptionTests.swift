import Foundation
import Testing

/// Runs that are cut short: nothing finished is lost, nothing unfinished shows, and the next run
/// goes on where the last one was.
@Suite(.serialized)
struct InterruptionTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess
    private static let fileCount = LongDisk.fileCount
    private static let listing = ["segments", "--all", "--format", "ndjson", "--index"]

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
        try LongDisk.write(to: "disk", in: folder)
    }

    /// The numbers of files by outcome in a run over all files.
    private func counts(of output: ProcessOutput) throws -> [String: Int] {
        try output.objects(FindingLine.self).reduce(into: [:]) { $0[$1.outcome, default: 0] += 1 }
    }

    private func recordings(in index: String) async throws -> [RecordingLine] {
        try await earmark("recordings", "--format", "ndjson", "--index", index).objects()
    }

    /// Runs an ingest that is sent signals once some of its files are committed and told.
    private func run(stoppedBy signals: [CInt]) async throws -> ProcessOutput {
        let process = try EarmarkProcess(folder: folder, build: .debug).start([
            "ingest", "disk", "--jobs", "1", "--format", "ndjson", "--index", "index",
        ])
        process.onFirstOutput(send: signals)
        return try await process.output()
    }

    /// Completes the ingest and compares it with one that was left alone.
    private func expectSecondRunCompletes(index: String, held: Int) async throws {
        let second = try await earmark("ingest", "disk", "--format", "ndjson", "--index", index)
        #expect(second.status == 0)
        #expect(
            try counts(of: second) == ["unchanged": held, "indexed": Self.fileCount - held])
        let undisturbed = try await earmark("ingest", "disk", "--index", "undisturbed")
        #expect(undisturbed.status == 0)
        let expected = try await earmark.run(Self.listing + ["undisturbed"])
        let found = try await earmark.run(Self.listing + [index])
        #expect(expected.lines.count > Self.fileCount)
        #expect(found.standardOutput == expected.standardOutput)
        #expect(try await recordings(in: index) == recordings(in: "undisturbed"))
    }

    /// How often the word for the state of a stopped run stands in a closed index.
    private func interruptionCount(in index: String) throws -> Int {
        var rest = try folder.bytes(of: index)
        var count = 0
        while let range = rest.range(of: Data("interrupted".utf8)) {
            count += 1
            rest = Data(rest[range.upperBound...])
        }
        return count
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func signalStopsTheRunAndKeepsWhatIsFinished(signal: CInt) async throws {
        let output = try await run(stoppedBy: [signal])
        #expect(output.status == 130)
        for text in [
            "Stopping when the files in hand are done; press Ctrl-C again to stop now.",
            "Stopped. Run the same command again to go on where it was.",
        ] {
            #expect(output.standardError.contains(text))
        }
        let told = try output.objects(FindingLine.self)
        #expect((1..<Self.fileCount).contains(told.count))
        #expect(output.standardError.contains("\(told.count) files found:"))
        let held = try await recordings(in: "index")
        #expect(held.map(\.path) == told.map(\.path))

        let interruptions = try interruptionCount(in: "index")
        try await expectSecondRunCompletes(index: "index", held: told.count)
        #expect(try interruptionCount(in: "undisturbed") == interruptions - 1)
    }

    @Test(arguments: [([SIGINT, SIGINT], 130), ([SIGKILL], -SIGKILL)] as [([CInt], CInt)])
    func runThatEndsAtOnceLeavesASoundIndexAndTheNextOneCompletes(
        signals: [CInt], status: CInt
    ) async throws {
        let output = try await run(stoppedBy: signals)
        #expect(output.status == status)
        let told = try output.objects(FindingLine.self)
        let held = try await recordings(in: "index")
        #expect(!told.isEmpty && held.count < Self.fileCount)
        #expect(held.map(\.path).starts(with: told.map(\.path)))
        try await expectSecondRunCompletes(index: "index", held: held.count)
    }
}
