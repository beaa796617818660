import Foundation
import Testing

/// Names may be any bytes; no output is broken by one, and no file is lost for one.
struct FileNameTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    /// Names in byte order, as bytes and as they are written.
    private static let names: [(bytes: [UInt8], text: String)] = [
        (Array(" leading space.wav".utf8), " leading space.wav"),
        (Array("$(reboot).wav".utf8), "$(reboot).wav"),
        (Array("-h.wav".utf8), "-h.wav"),
        (Array("a,b;c.wav".utf8), "a,b;c.wav"),
        (Array("back\\slash.wav".utf8), #"back\\slash.wav"#),
        (Array("carriage\rreturn.wav".utf8), #"carriage\x0dreturn.wav"#),
        (Array("es\u{1B}[31mcape.wav".utf8), #"es\x1b[31mcape.wav"#),
        (Array("new\nline.wav".utf8), #"new\nline.wav"#),
        (Array("quo\"te's.wav".utf8), "quo\"te's.wav"),
        (Array("tab\there.wav".utf8), #"tab\there.wav"#),
        (Array("Öl 🎧.wav".utf8), "Öl 🎧.wav"),
        ([0xFC] + Array("ber.wav".utf8), #"\xfcber.wav"#),
    ]

    init() async throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
        try folder.makeFolder("disk")
        for (number, name) in Self.names.enumerated() {
            try folder.write(
                WAVEFixture.call(number: number, milliseconds: 1_500),
                to: Array("disk/".utf8) + name.bytes)
        }
    }

    private var paths: [String] { Self.names.map { folder.appending("disk/\($0.text)") } }

    @Test func everyFileIsIndexedUnderItsOwnName() async throws {
        let ingest = try await earmark("ingest", "disk", "--format", "ndjson")
        #expect(ingest.status == 0)
        #expect(try ingest.objects(FindingLine.self).map(\.path) == paths)
        let again = try await earmark("ingest", "disk", "--format", "csv")
        #expect(try again.records().map { $0["outcome"] } == paths.map { _ in "unchanged" })
        #expect(try again.records().map { $0["path"] } == paths)
        let recordings = try await earmark("recordings", "--format", "ndjson")
            .objects(RecordingLine.self)
        #expect(recordings.map(\.path) == paths)
        let table = try await earmark("recordings")
        #expect(table.lines.count == paths.count + 1)
        for (line, path) in zip(table.lines.dropFirst(), paths) { #expect(line.contains(path)) }
    }

    @Test func everyLineOfRTTMHasTenFields() async throws {
        let output = try await earmark("segment", "disk", "--format", "rttm")
        #expect(output.status == 0)
        let fields = output.lines.map { $0.split(separator: " ", omittingEmptySubsequences: false) }
        #expect(fields.allSatisfy { $0.count == 10 && $0[0] == "SPEAKER" })
        let stems = Set(fields.map { String($0[1]) })
        #expect(stems.count == paths.count)
        #expect(stems.isSuperset(of: [#"new\nline"#, #"\xfcber"#, "-h", "leading_space"]))
    }

    @Test func nameThatBeginsWithADashIsGivenBehindTwoDashesOrByItsFolder() async throws {
        for path in [["--", "-h.wav"], ["./-h.wav"]] {
            var earmark = earmark
            earmark.subfolder = "disk"
            let output = try await earmark.run(["segment", "--format", "rttm"] + path)
            #expect(output.status == 0)
            #expect(output.standardOutput.hasPrefix("SPEAKER -h 1 "))
        }
    }

    @Test func folderWhoseNameIsNotTextIsReadByWayOfALink() async throws {
        let bytes = Array((folder.path + "/Aufkl").utf8) + [0xE4] + Array("rung".utf8) + [0]
        let name = bytes.map { CChar(bitPattern: $0) }
        try #require(rename(folder.appending("disk"), name) == 0)
        try #require(symlink(name, folder.appending("link")) == 0)
        let output = try await earmark("ingest", "link", "--format", "ndjson")
        #expect(output.status == 0)
        let findings = try output.objects(FindingLine.self)
        #expect(findings.count == Self.names.count)
        #expect(
            findings.first?.path == folder.path + #"/Aufkl\xe4rung/ leading space.wav"#)
        let refused = try await earmark("ingest", "link", "--index", "link/index")
        #expect(refused.status == 2)
        #expect(try await earmark("recordings", "link", "--format", "ndjson").lines.count == 12)
    }
}
