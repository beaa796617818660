import Foundation
import Testing

/// `ingest --dry-run`: it says what a run would do, the run then does it, and nothing is written before.
struct DryRunTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
        try folder.copy(Repository.sample("damaged"), to: "disk")
        try folder.copy(Repository.firstCall, to: "disk/a.wav")
        try folder.copy(Repository.headerlessCall, to: "disk/c.ulaw")
    }

    /// A line of `ingest --dry-run --format ndjson`.
    private struct ProspectLine: Decodable, Hashable {
        var prospect: String
        var path: String
        var reason: String?
        var sizeBytes: Int?
    }

    private func prospects(_ arguments: String...) async throws -> [ProspectLine] {
        let output = try await earmark.run(
            ["ingest", "disk", "--dry-run", "--format", "ndjson"] + arguments)
        #expect(output.status == 0)
        #expect(output.standardError.contains("Nothing was written."))
        return try output.objects()
    }

    private func counts(_ lines: [ProspectLine]) -> [String: Int] {
        lines.reduce(into: [:]) { $0[$1.prospect, default: 0] += 1 }
    }

    private func fileCount() throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending("disk")).count
    }

    @Test func everythingIsNewWithoutAnIndexAndNoneIsMade() async throws {
        let before = try FolderSnapshot(of: folder.path)
        let lines = try await prospects()
        #expect(counts(lines) == ["new": try fileCount()])
        let run = try await earmark("ingest", "disk", "--format", "ndjson", "--index", "../other")
        try? FileManager.default.removeItem(atPath: folder.appending("../other"))
        let found = try run.objects(FindingLine.self)
        #expect(lines.map(\.path) == found.map(\.path))
        #expect(lines.map(\.sizeBytes) == found.map(\.sizeBytes))
        #expect(
            try FolderSnapshot(of: folder.path).entries.mapValues(\.bytes)
                == before.entries.mapValues(\.bytes))
    }

    @Test func whatTheRunWouldReadIsWhatItReads() async throws {
        #expect(try await earmark("ingest", "disk").status == 1)
        #expect(counts(try await prospects()) == ["unchanged": try fileCount()])

        try folder.copy(Repository.secondCall, to: "disk/b.wav")
        try folder.copy(Repository.secondCall, to: "disk/a.wav")
        try folder.link("disk/gone.wav", to: "nothing")
        try #require(mkfifo(folder.appending("disk/pipe.wav"), 0o600) == 0)
        let before = try FolderSnapshot.statuses(of: folder.path).withoutAccessTimes
        let lines = try await prospects("--raw", "ulaw:8000:1")
        // The headerless sample and its like are now said to be something.
        let again = Set(
            lines.filter { $0.prospect == "again" }.map { URL(filePath: $0.path).lastPathComponent }
        )
        #expect(again.contains("c.ulaw"))
        var expected = counts(lines)
        #expect(expected.removeValue(forKey: "new") == 1)
        #expect(expected.removeValue(forKey: "changed") == 1)
        #expect(expected.removeValue(forKey: "unreadable") == 1)
        #expect(expected.removeValue(forKey: "notAudio") == 1)
        #expect(
            expected == ["again": again.count, "unchanged": try fileCount() - 4 - again.count])
        #expect(lines.first { $0.prospect == "unreadable" }?.reason == "No such file or directory")
        #expect(
            lines.first { $0.prospect == "notAudio" }?.reason == "a named pipe, not a regular file")
        #expect(try FolderSnapshot.statuses(of: folder.path).withoutAccessTimes == before)

        let run = try await earmark(
            "ingest", "disk", "--raw", "ulaw:8000:1", "--format", "ndjson")
        for (line, finding) in zip(lines, try run.objects(FindingLine.self)) {
            #expect(line.path == finding.path)
            #expect(
                (line.prospect == "unchanged") == (finding.outcome == "unchanged")
                    || line.prospect == "again")
        }
    }

    @Test func tableHasTheNumbers() async throws {
        let output = try await earmark("ingest", "disk/a.wav", "--dry-run", "--jobs", "1")
        #expect(output.status == 0)
        let size = try folder.bytes(of: "disk/a.wav").count
        let lines = output.lines
        #expect(lines.prefix(2) == ["1 file found:", "  new         1, \(size) bytes"])
        #expect(lines[2].hasPrefix("1 file of \(size) bytes would be read, in about 0:"))
        #expect(lines[2].hasSuffix(" with 1 job, by a sample of 1 file of \(size) bytes."))
        #expect(lines.last == "Nothing was written.")
        #expect(output.standardOutput.contains(" bytes are wanted in ., where "))
        #expect(output.standardError == "")
    }

    /// The files of an index in use, whose latest changes wait in its log, are known as well.
    @Test func indexInUseIsReadAsOthersReadIt() async throws {
        try LongDisk.write(to: "disk", in: folder)
        let process = try EarmarkProcess(folder: folder, build: .debug).start([
            "ingest", "disk", "--jobs", "1", "--format", "ndjson",
        ])
        try await process.pauseAtFirstOutput()
        let counts = counts(try await prospects())
        #expect(try #require(counts["unchanged"]) > 0)
        #expect(try #require(counts["new"]) > 0)
        process.send(SIGKILL)
        _ = try await process.output()
        #expect(self.counts(try await prospects())["unchanged"] == counts["unchanged"])
        #expect(try await earmark("index", "check").status == 0)
    }

    @Test func folderOfNothingIsStatusOne() async throws {
        try folder.makeFolder("empty")
        let output = try await earmark("ingest", "empty", "--dry-run")
        #expect(output.status == 1)
        #expect(output.lines.first == "0 files found:")
        #expect(output.standardError.contains("There is nothing to read; is it the right folder?"))
    }

    @Test func whatTheRunWouldRefuseIsRefused() async throws {
        try folder.write("no index".utf8, to: "text")
        try folder.makeFolder("folder")
        #expect(try await earmark("case", "new", "OPEN", "--index", "index").status == 0)
        #expect(try await earmark("case", "new", "SHUT", "--index", "index").status == 0)
        #expect(try await earmark("case", "close", "SHUT", "--index", "index").status == 0)
        for (arguments, message) in [
            (["nowhere"], "There is no file or folder nowhere."),
            (["disk", "--index", "disk/index"], "among the recordings to be read"),
            (["disk", "--index", "no/index"], "there is no folder no"),
            (["disk", "--index", "text"], "is not an SQLite database"),
            (["disk", "--index", "folder"], "and folder is a folder"),
            (["disk", "--case", "OPEN"], "There is no case OPEN."),
            (
                ["disk", "--index", "index", "--case", "OPE"],
                "There is no case OPE. Did you mean OPEN?"
            ),
            (["disk", "--index", "index", "--case", "shut"], "The case SHUT was closed at "),
            (["disk", "--jobs", "0"], "--jobs should be 1 to 1024, and is 0."),
            (["disk", "--format", "rttm"], "--format <format>"),
        ] {
            let output = try await earmark.run(["ingest", "--dry-run"] + arguments)
            #expect(output.status == 2, "\(arguments)")
            #expect(output.standardError.contains(message), "\(output.standardError)")
            #expect(output.standardOutput == "")
        }
        let open = try await earmark(
            "ingest", "disk", "--dry-run", "--index", "index", "--case", "OPEN")
        #expect(open.status == 0)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
                $0.hasPrefix("earmark")
            } == [])
    }
}
