import Foundation
import Testing

/// Disks without room: it is said before it runs out, and nothing that was kept is lost.
@Suite(.serialized, .enabled(if: SmallDisk.isAvailable, "needs root, and the right to mount"))
struct FullDiskTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess
    private let disk: SmallDisk

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
        try folder.makeFolder("small")
        disk = try SmallDisk(at: folder.appending("small"))
    }

    private func fill(mebibytes: Int) throws {
        try fill(bytes: mebibytes << 20)
    }

    private func fill(bytes count: Int) throws {
        try folder.write(repeatElement(1, count: count), to: "small/filler")
    }

    private func expectTooLittleRoom(_ output: ProcessOutput) {
        #expect(output.status == 2)
        let said = output.standardError
        #expect(said.contains("There is too little room for small/index: "))
        #expect(said.contains(" bytes are free in small, and "))
        #expect(said.contains("Everything written so far is kept: make room"))
    }

    @Test func ingestSaysSoBeforeItBegins() async throws {
        try fill(mebibytes: 16)
        let output = try await earmark(
            "ingest", Repository.path("samples/calls"), "--index", "small/index")
        expectTooLittleRoom(output)
        #expect(output.standardOutput == "")
    }

    @Test func diskWithoutAnyRoomIsNamed() async throws {
        try fill(mebibytes: 24)
        let output = try await earmark(
            "ingest", Repository.path("samples/calls"), "--index", "small/index")
        #expect(output.status == 2)
        #expect(output.standardError.contains("no room left for the index small/index"))
        try FileManager.default.removeItem(atPath: folder.appending("small/filler"))
        let again = try await earmark("ingest", Repository.firstCall, "--index", "small/index")
        #expect(again.status == 0)
    }

    @Test func ingestStopsWhenRoomGetsScarceAndGoesOnLater() async throws {
        try LongDisk.write(to: "disk", in: folder)
        let process = try EarmarkProcess(folder: folder, build: .debug).start([
            "ingest", "disk", "--jobs", "1", "--format", "ndjson", "--index", "small/index",
        ])
        try await process.pauseAtFirstOutput()
        try fill(mebibytes: 16)
        process.send(SIGCONT)
        expectTooLittleRoom(try await process.output())

        let listing = ["recordings", "--format", "csv", "--index"]
        let held = try await earmark.run(listing + ["small/index"]).records()
        #expect((1..<LongDisk.fileCount).contains(held.count))
        try FileManager.default.removeItem(atPath: folder.appending("small/filler"))
        #expect(try await earmark("ingest", "disk", "--index", "small/index").status == 0)
        #expect(try await earmark("ingest", "disk", "--index", "undisturbed").status == 0)
        let check = ["index", "check", "--format", "json", "--index"]
        let report = try await earmark.run(check + ["small/index"]).json(CheckReport.self)
        let undisturbed = try await earmark.run(check + ["undisturbed"]).json(CheckReport.self)
        #expect(report.findings == [])
        #expect(report.index.digest == undisturbed.index.digest)
    }

    @Test func ingestGoesOnWhereItStoppedWhenTheDiskHasGrown() async throws {
        let archive = try await HardArchive(at: "disk", in: folder)
        // Beside what is left alone, room for the first batches of six, but not for the last.
        try fill(bytes: (8 << 20) - (1_900 << 10))
        let forecast = try await earmark("ingest", "disk", "--dry-run", "--index", "small/index")
        #expect(forecast.status == 1)
        #expect(forecast.standardError.contains("too little room for the index in small"))
        let stopped = try await earmark("ingest", "disk", "--index", "small/index")
        expectTooLittleRoom(stopped)
        let held = try await earmark("files", "--format", "csv", "--index", "small/index").records()
        #expect((1..<archive.fileCount).contains(held.count))

        try disk.grow(toMebibytes: 64)
        #expect(
            try await earmark("ingest", "disk", "--dry-run", "--index", "small/index").status == 0)
        #expect(try await earmark("ingest", "disk", "--index", "small/index").status == 1)
        #expect(try await earmark("ingest", "disk", "--index", "undisturbed").status == 1)
        let check = ["index", "check", "--format", "json", "--index"]
        let report = try await earmark.run(check + ["small/index"]).json(CheckReport.self)
        let undisturbed = try await earmark.run(check + ["undisturbed"]).json(CheckReport.self)
        #expect(report.findings == [])
        #expect(report.index.digest == undisturbed.index.digest)
        let runs = try await earmark("runs", "--format", "csv", "--index", "small/index").records()
        #expect(runs.map { $0["state"] } == ["killed", "finished"])
    }

    @Test func backupWithoutRoomLeavesNothing() async throws {
        #expect(try await earmark("ingest", Repository.firstCall).status == 0)
        try fill(mebibytes: 16)
        let output = try await earmark("index", "backup", "small/copy")
        #expect(output.status == 2)
        #expect(output.standardError.contains("too little room for small/copy"))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["filler"])
    }
}
