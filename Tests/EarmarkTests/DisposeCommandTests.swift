import Foundation
import Testing

/// `retention`, `case hold` and `dispose`, as they are run.
struct DisposeCommandTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
    }

    private func makeIndex() async throws {
        try folder.makeFolder("disk")
        try folder.copy(Repository.firstCall, to: "disk/a.wav")
        try folder.copy(Repository.secondCall, to: "disk/b.wav")
        for arguments in [
            ["ingest", "disk"], ["case", "new", "C"], ["case", "link", "C", "disk"],
            ["note", "add", "1", "Kestrelmark"],
        ] {
            try #require(try await earmark.run(arguments).status == 0, "\(arguments)")
        }
    }

    private func bytes(of name: String) throws -> Data {
        try Data(contentsOf: URL(filePath: folder.appending(name)))
    }

    private func digest(of name: String) async throws -> String {
        String(try await earmark.shell("sha256sum \(name)").standardOutput.prefix(64))
    }

    private struct Certificate: Decodable {
        struct Recording: Decodable {
            var recording: Int
            var originals: [String]
            var erased: [String: Int]
        }
        var number: Int
        var reason: String
        var recordings: [Recording]
    }

    @Test func closedCaseGoesWithItsCertificateAndOriginalsStay() async throws {
        try await makeIndex()
        let originals = try [bytes(of: "disk/a.wav"), bytes(of: "disk/b.wav")]
        let dispose = [
            "dispose", "--case", "C", "--reason", "over", "--certificate", "certificate.json",
        ]
        let open = try await earmark.run(dispose)
        #expect(open.status == 2)
        #expect(open.standardError.contains("linked to C, which is open"))
        for arguments in [
            ["case", "close", "C"],
            ["case", "retention", "C", "--class", "MoPI 3", "--review", "2020-01-01"],
            ["case", "hold", "C", "--reason", "appeal"],
        ] {
            try #require(try await earmark.run(arguments).status == 0, "\(arguments)")
        }
        let held = try await earmark.run(dispose)
        #expect(held.status == 2)
        #expect(held.standardError.contains("on hold (appeal)"))
        #expect(!FileManager.default.fileExists(atPath: folder.appending("certificate.json")))
        #expect(try await earmark("case", "release", "C", "--reason", "lost").status == 0)
        let dry = try await earmark("dispose", "--case", "C", "--dry-run", "--format", "csv")
        #expect(dry.status == 0)
        #expect(dry.standardOutput == "recording,disposable,refusal\r\n1,yes,\r\n2,yes,\r\n")

        let done = try await earmark.run(dispose)
        #expect(done.status == 0, "\(done.standardError)")
        let written = try bytes(of: "certificate.json")
        let certificate = try JSONDecoder().decode(Certificate.self, from: written)
        #expect(certificate.number == 1 && certificate.reason == "over")
        #expect(certificate.recordings.map(\.recording) == [1, 2])
        #expect(certificate.recordings[0].originals.first?.hasSuffix("/disk/a.wav") == true)
        #expect(certificate.recordings[0].erased["annotation"] == 1)

        struct Entry: Decodable {
            var kind: String
            var resultDigest: String?
        }
        let log = try await earmark("custody", "log", "--kind", "erasure", "--format", "ndjson")
        let entries: [Entry] = try log.objects()
        #expect(entries.map(\.resultDigest) == [try await digest(of: "certificate.json")])
        #expect(try await earmark("custody", "verify").status == 0)
        #expect(try await earmark("index", "check").status == 0)
        #expect(try await earmark("recordings").status == 1)
        #expect(try await earmark("verify").status == 1)
        #expect(try [bytes(of: "disk/a.wav"), bytes(of: "disk/b.wav")] == originals)
        for name in ["earmark.sqlite", "earmark.sqlite-wal"] {
            guard let bytes = try? bytes(of: name) else { continue }
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("disk/a.wav"))
            #expect(!text.lowercased().contains("kestrelmark"), "nor are the words of it indexed")
        }
        let typed = try await earmark("custody", "log", "--format", "csv").standardOutput
        #expect(typed.contains("sha256:"), "what was written is on record by its digest")

        let again = try await earmark("ingest", "disk", "--format", "ndjson")
        #expect(again.standardOutput.contains("disposed of"))
        #expect(try await earmark("recordings").status == 1)
        let named = try await earmark("recording", "1")
        #expect(named.status == 2)
        #expect(named.standardError.contains("by certificate 1"))
    }

    @Test func printedCertificateIsWhatTheLogHasTheDigestOf() async throws {
        try await makeIndex()
        #expect(try await earmark("case", "unlink", "C", "1", "--reason", "other").status == 0)
        let term = ["--class", "x", "--review", "2020-01-01"]
        #expect(try await earmark.run(["retention", "set", "1"] + term).status == 0)
        #expect(
            try await earmark.run(["retention", "set", "1"] + term).standardError.contains(
                "said of the others already"))
        let output = try await earmark("dispose", "1", "--reason", "not wanted")
        #expect(output.status == 0, "\(output.standardError)")
        #expect(output.standardOutput.hasPrefix("CERTIFICATE OF DISPOSAL 1\n"))
        try Data(output.standardOutput.utf8)
            .write(to: URL(filePath: folder.appending("printed.txt")))
        let digest = try await self.digest(of: "printed.txt")
        let fingerprint = try await self.digest(of: "disk/a.wav")
        let log = try await earmark(
            "custody", "log", "--recording", fingerprint, "--format", "csv")
        #expect(log.standardOutput.contains(digest))
        #expect(!log.standardOutput.contains("case new"))
    }

    @Test func certificateIsNotWrittenAmongRecordingsNorOverAnything() async throws {
        try await makeIndex()
        for arguments in [
            ["case", "unlink", "C", "1", "--reason", "other"],
            ["retention", "set", "1", "--class", "x", "--review", "2020-01-01"],
        ] {
            try #require(try await earmark.run(arguments).status == 0, "\(arguments)")
        }
        try folder.copy(Repository.firstCall, to: "there.txt")
        for place in ["disk/certificate.txt", "there.txt"] {
            let output = try await earmark(
                "dispose", "1", "--reason", "r", "--certificate", place)
            #expect(output.status == 2, "\(place)")
        }
        #expect(try await earmark("recordings").status == 0)
        #expect(FileManager.default.fileExists(atPath: folder.appending("there.txt")))
    }

    @Test(arguments: [
        ["dispose", "--reason", "r"], ["dispose", "1"], ["dispose", "1", "--due", "--reason", "r"],
        ["dispose", "1", "--no-record", "--reason", "r"], ["case", "hold", "C"],
        ["retention", "hold", "1"],
        ["retention", "set", "1", "--class", "", "--review", "2020-01-01"],
    ])
    func contradictoryArgumentsAreRefused(arguments: [String]) async throws {
        try await makeIndex()
        #expect(try await earmark.run(arguments).status == 2)
        #expect(try await earmark("recordings").status == 0)
    }
}
