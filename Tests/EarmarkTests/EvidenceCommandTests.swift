import Foundation
import GRDB
import Testing

/// `case mark`, `exhibit`, `clip`, `verify` and `reproduce`, as they are run.
struct EvidenceCommandTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
    }

    private static let exhibit = [
        "exhibit", "new", "C", "--initials", "ABC", "--producer", "A. B. Clark",
        "--description", "a call",
    ]

    private func makeIndex() async throws {
        try folder.makeFolder("disk")
        try folder.copy(Repository.firstCall, to: "disk/a.wav")
        try folder.copy(Repository.secondCall, to: "disk/b.wav")
        for arguments in [
            ["ingest", "disk"], ["case", "new", "C"], ["case", "link", "C", "disk"],
        ] {
            try #require(try await earmark.run(arguments).status == 0)
        }
    }

    private func database(_ sql: String) throws {
        let queue = try DatabaseQueue(path: folder.appending("earmark.sqlite"))
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
    }

    private struct Item: Decodable {
        var recording: Int
        var part: String
        var status: String
        var mark: String?
        var reason: String?
        var startSample: Int?
    }

    private func items(_ arguments: String...) async throws -> [Item] {
        try await earmark.run(["case", "items", "C", "--format", "ndjson"] + arguments).objects()
    }

    @Test func decisionsAreListedWithTheirHistoryAndCounted() async throws {
        try await makeIndex()
        #expect(try await earmark("case", "mark", "C", "notRelevant", "1").status == 2)
        for (status, reason) in [("notRelevant", "r1"), ("unusedSensitive", "r2")] {
            let output = try await earmark("case", "mark", "C", status, "1", "--reason", reason)
            #expect(output.status == 0)
            #expect(output.standardError == "Marked 1 of 1 as \(status) in C.\n")
        }
        let part = try await earmark(
            "case", "mark", "C", "notRelevant", "1", "--from", "800samples", "--to", "0:01",
            "--channel", "2", "--reason", "r3")
        #expect(part.status == 0)
        let items = try await items()
        #expect(items.map(\.status) == ["unusedSensitive", "notRelevant", "unreviewed"])
        #expect(items.map(\.part) == ["recording", "range", "recording"])
        #expect(items[1].startSample == 800)
        #expect(try await self.items("--history").map(\.reason) == ["r1", "r2", "r3", nil])
        struct Report: Decodable {
            struct Count: Decodable {
                var status: String
                var items: Int
            }
            var statuses: [Count]
        }
        let report = try await earmark("case", "show", "C", "--format", "json").json(Report.self)
        let counts = Dictionary(uniqueKeysWithValues: report.statuses.map { ($0.status, $0.items) })
        #expect(counts["unreviewed"] == 1 && counts["unusedSensitive"] == 1)
    }

    /// Two programs ask for a mark at the same time, again and again.
    @Test func concurrentCommandsGetDifferentMarksAndAppendWithoutAGap() async throws {
        try await makeIndex()
        let count = 12
        let marks = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<count {
                group.addTask {
                    let output = try await earmark.run(
                        Self.exhibit + ["1", "--from", "\(number)", "--to", "\(number + 1)"])
                    #expect(output.status == 0, "\(output.standardError)")
                    return output.standardOutput.trimmingCharacters(in: .newlines)
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(marks == Set((1...count).map { "ABC/\($0)" }))
        let withdrawn = try await earmark("exhibit", "withdraw", "ABC/12", "--reason", "r")
        #expect(withdrawn.status == 0)
        #expect(try await earmark.run(Self.exhibit + ["2"]).lines == ["ABC/13"])
        let custody = try await earmark("custody", "verify")
        #expect(custody.status == 0, "\(custody.standardOutput)")
        struct Entry: Decodable { var entry: Int }
        let log: [Entry] = try await earmark("custody", "log", "--format", "ndjson").objects()
        #expect(log.map(\.entry) == Array(1...log.count))
    }

    @Test func clipOfAnExhibitIsMarkedRecordedAndNeverOverwritten() async throws {
        try await makeIndex()
        try #require(
            try await earmark.run(Self.exhibit + ["1", "--segment", "1@0:02"]).status == 0)
        let clip = [
            "clip", "ABC/1", "--out", "clip.wav", "--redact", "0:01-0:01.5@1", "--recipient", "R",
        ]
        let output = try await earmark.run(clip)
        #expect(output.status == 0, "\(output.standardError)")
        #expect(output.standardOutput.hasPrefix("Cut ABC/1/A to clip.wav. SHA-256 "))
        let before = try folder.bytes(of: "clip.wav")
        #expect(try await earmark.run(clip).status == 2)
        #expect(try folder.bytes(of: "clip.wav") == before)
        struct Sidecar: Decodable {
            struct Clip: Decodable { var mark: String }
            struct File: Decodable { var sha256: String }
            struct Redaction: Decodable {
                var start_sample: Int
                var channel: Int
                var filling: String
            }
            var clip: Clip
            var file: File
            var redactions: [Redaction]
        }
        let sidecar = try JSONDecoder().decode(
            Sidecar.self, from: try folder.bytes(of: "clip.wav.json"))
        #expect(sidecar.clip.mark == "ABC/1/A")
        #expect(sidecar.redactions.map(\.start_sample) == [8_000])
        struct Entry: Decodable {
            var kind: String
            var command: String
            var resultDigest: String?
            var recipients: String?
        }
        let log: [Entry] = try await earmark("custody", "log", "--format", "ndjson").objects()
        let ofClip = log.filter { $0.command == "clip" }
        #expect(
            ofClip.map(\.kind) == ["alteration", "consultation", "alteration", "disclosure"])
        #expect(ofClip.last?.resultDigest == sidecar.file.sha256)
        #expect(ofClip.last?.recipients == "R")
        // Not among the recordings, and nothing beyond the exhibit.
        for arguments in [
            ["clip", "ABC/1", "--out", "disk/clip.wav"],
            ["clip", "ABC/1", "--out", "other.wav", "--from", "0", "--to", "0:02"],
            ["clip", "1", "--out", "other.wav", "--channel", "3"],
        ] {
            #expect(try await earmark.run(arguments).status == 2, "\(arguments)")
        }
        let disk = folder.appending("disk")
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk).count == 2)
    }

    @Test func tamperingIsFoundAndNamed() async throws {
        try await makeIndex()
        try #require(try await earmark("clip", "1", "--out", "clip.wav", "--to", "1").status == 0)
        for arguments in [
            ["verify"], ["verify", "--clips"], ["reproduce", "--case", "C"], ["custody", "verify"],
        ] {
            let output = try await earmark.run(arguments)
            #expect(output.status == 0, "\(arguments) \(output.standardOutput)")
        }
        for (name, arguments) in [("disk/b.wav", ["verify"]), ("clip.wav", ["verify", "--clips"])] {
            var bytes = try folder.bytes(of: name)
            bytes[bytes.count - 3] ^= 1
            try folder.write(bytes, to: name)
            let output = try await earmark.run(arguments)
            #expect(output.status == 1)
            #expect(output.lines.count == 2 && output.lines[1].hasPrefix("changed"))
            #expect(output.lines[1].contains(folder.appending(name)))
        }
        try database(
            "UPDATE segment SET sample_count = sample_count - 1 WHERE recording_id = 1 AND "
                + "(channel, start_sample) = (SELECT channel, start_sample FROM segment LIMIT 1)")
        let reproduced = try await earmark("reproduce", "1")
        #expect(reproduced.status == 1)
        #expect(reproduced.standardOutput.contains("segment 1 is stored as"))
        let custody = try await earmark("custody", "verify")
        #expect(custody.status == 1)
        #expect(custody.standardOutput.contains("changedRecording"))
        #expect(custody.standardOutput.contains("recording 1 "))
    }
}
