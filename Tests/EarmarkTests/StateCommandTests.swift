import Foundation
import Testing

/// `state`, and what sidecars and presets of channels come to in the built program.
struct StateCommandTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
    }

    private struct Report: Decodable {
        struct Fact: Decodable {
            var field: String
            var value: String
            var standing: String
            var source: String
            var detail: String?
        }
        struct Assertion: Decodable {
            var channel: Int
            var value: String
            var source: String
            var detail: String?
        }
        var facts: [Fact]
        var assertions: [Assertion]
    }

    private func report() async throws -> Report {
        try await earmark("recording", "1", "--format", "json").json()
    }

    @Test func statedAndWithdrawn() async throws {
        _ = try await earmark(
            "ingest", Repository.firstCall, "--name-pattern", "samples", "--time-zone",
            "Europe/London")
        let stated = try await earmark(
            "state", "1", "--field", "handler", "--value", "J. Example", "--reason", "heard")
        #expect(stated.status == 0)
        #expect(stated.standardError == "Stated handler of 1 of 1 recording.\n")
        let handlers = try await report().facts.filter { $0.field == "handler" }
        #expect(handlers.map(\.value) == ["J. Example", "H07"])
        #expect(handlers.map(\.standing) == ["counts", "overruled"])
        #expect(handlers.first?.detail == "heard")
        let withdrawn = try await earmark(
            "state", "1", "--field", "handler", "--withdraw", "--reason", "another call")
        #expect(withdrawn.standardError == "Withdrew handler of 1 of 1 recording.\n")
        #expect(
            try await report().facts.filter { $0.field == "handler" }.map(\.standing) == [
                "withdrawn", "withdrawn", "counts",
            ])
        let log = try await earmark("custody", "log", "--kind", "alteration", "--format", "csv")
        #expect(log.standardOutput.contains("another call"))
        #expect(try await earmark("index", "check").status == 0)
    }

    @Test(arguments: [
        (["--field", "handler", "--value", "J"], "--reason"),
        (["--field", "handler", "--reason", "r"], "--withdraw"),
        (["--field", "handler", "--value", "J", "--withdraw", "--reason", "r"], "--withdraw"),
        (["--field", "started", "--value", "soon", "--reason", "r"], "should be written"),
        (["--field", "started", "--value", "2026-03-04 21:15", "--reason", "r"], "--time-zone"),
        (["--field", "handler", "--value", " ", "--reason", "r"], "is empty"),
        (["--field", "role", "--value", "J", "--reason", "r"], "role"),
    ])
    func whatCannotBeStatedIsRefused(arguments: [String], says: String) async throws {
        _ = try await earmark("ingest", Repository.firstCall)
        let output = try await earmark.run(["state", "1"] + arguments)
        #expect(output.status == 2)
        #expect(output.standardError.contains(says), "\(output.standardError)")
        #expect(try await report().facts.isEmpty)
    }

    @Test func presetOfChannelsIsKeptInItsWords() async throws {
        _ = try await earmark("ingest", Repository.firstCall, "--channels", "amazon-connect")
        let assertions = try await report().assertions
        #expect(assertions.map(\.value) == ["caller", "handler"])
        #expect(
            assertions.map(\.detail)
                == Array(
                    repeating:
                        "amazon-connect: customer on the left channel, agent on the right", count: 2
                )
        )
        let wrong = try await earmark("ingest", Repository.firstCall, "--channels", "connect")
        #expect(wrong.status == 2)
        #expect(wrong.standardError.contains("amazon-connect"))
    }

    @Test func malformedSidecarIsNamedAndTheRestGoesIn() async throws {
        try folder.makeFolder("calls")
        try folder.copy(Repository.firstCall, to: "calls/a.wav")
        try folder.write("{\"conversationId\": ".utf8, to: "calls/a_metadata.json")
        let output = try await earmark("ingest", "calls")
        #expect(output.status == 0)
        #expect(output.standardError.contains("Beside a.wav, "))
        #expect(output.standardError.contains("a_metadata.json: it should be JSON"))
        #expect(output.standardOutput.contains("notAudio    1"))
    }
}
