import Foundation
import Testing

/// Arguments that cannot be meant: status 2, a message that helps, nothing done.
struct ArgumentTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
        try folder.makeFolder("disk")
    }

    @Test(arguments: [
        (["ingest"], "Missing expected argument '<path> ...'"),
        (["ingest", "disk", "--jobs", "0"], "--jobs should be 1 to 1024, and is 0."),
        (["ingest", "disk", "--jobs", "1025"], "--jobs should be 1 to 1024, and is 1025."),
        (["ingest", "disk", "--jobs", "many"], "--jobs <n>"),
        (["segment", "disk", "--jobs", "0"], "--jobs should be 1 to 1024, and is 0."),
        (["ingest", "disk", "--raw", "nonsense"], "but found 'nonsense'"),
        (["ingest", "disk", "--raw", "ulaw:1:1"], "but found '1'"),
        (["ingest", "disk", "--raw", "ulaw:8000:99"], "but found '99'"),
        (["ingest", "disk", "--raw", "gsm:8000:2"], "gsm has one channel only"),
        (["ingest", "disk", "--raw", "ulaw:8000:1:1"], "found 4 fields"),
        (["ingest", "disk", "--format", "rttm"], "--format <format>"),
        (["recordings", "--format", "rttm"], "--format <format>"),
        (["recording", "1", "--format", "csv"], "--format <format>"),
        (["case", "show", "C", "--format", "csv"], "--format <format>"),
        (["ingest", "disk", "--index"], "Missing value for '--index <file>'"),
        (["ingest", "disk", "--frobnicate"], "Unknown option '--frobnicate'"),
        (["ingest", "disk", "--channel", "handler"], "Did you mean '--channels'?"),
        (["frobnicate"], "Unexpected argument 'frobnicate'"),
        (["case", "frobnicate"], "Unexpected argument 'frobnicate'"),
        (["case", "new"], "Missing expected argument '<reference>'"),
        (["case", "link", "C"], "Missing expected argument '<recording> ...'"),
        (["recording"], "Missing expected argument '<recording>'"),
        (["segment"], "Missing expected argument '<file> ...'"),
    ])
    func wrongArgumentsAreRefused(arguments: [String], message: String) async throws {
        let output = try await earmark.run(arguments)
        #expect(output.status == 2)
        #expect(output.standardOutput == "")
        #expect(output.standardError.hasPrefix("Error: "))
        #expect(output.standardError.contains(message))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["disk"])
    }

    @Test(arguments: [
        ["--help"], ["-h"], ["help"], [], ["ingest", "--help"], ["help", "segments"],
        ["case", "link", "--help"], ["case"], ["--version"],
        ["--generate-completion-script", "bash"],
        ["--generate-completion-script", "zsh"], ["--generate-completion-script", "fish"],
    ])
    func helpGoesToStandardOutputWithStatusZero(arguments: [String]) async throws {
        let output = try await earmark.run(arguments)
        #expect(output.status == 0)
        #expect(output.standardOutput != "")
        #expect(output.standardError == "")
    }

    @Test func recordingThatStandsForSeveralIsRefusedWithTheWayToListThem() async throws {
        for number in 1...2 {
            try folder.write(
                WAVEFixture.call(number: number, milliseconds: 500), to: "disk/\(number).wav")
        }
        _ = try await earmark("ingest", "disk")
        let output = try await earmark("recording", "disk")
        #expect(output.status == 2)
        #expect(
            output.standardError.contains(
                "disk stands for 2 recordings; `earmark recordings disk` lists them."))
    }
}
