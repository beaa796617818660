import Foundation
import Testing

/// `--channels handler,caller`: an operator's word, kept with who gave it and when.
struct ChannelRoleTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
    }

    private struct Report: Decodable {
        struct Channel: Decodable {
            var channel: Int
            var role: String?
        }
        struct Assertion: Decodable, Hashable {
            var channel: Int?
            var field: String
            var value: String
            var source: String
            var assertedBy: String
            var assertedAt: String
        }
        var channels: [Channel]
        var assertions: [Assertion]
    }

    private func report(_ recording: String) async throws -> Report {
        try await earmark("recording", recording, "--format", "json").json()
    }

    @Test func rolesAreStoredWithWhoAndWhen() async throws {
        let start = Date()
        let output = try await earmark(
            "ingest", Repository.firstCall, "--channels", "handler,caller")
        #expect(output.status == 0)
        let report = try await report("1")
        #expect(report.channels.map(\.role) == ["handler", "caller"])
        #expect(report.assertions.map(\.channel) == [1, 2])
        #expect(report.assertions.map(\.value) == ["handler", "caller"])
        for assertion in report.assertions {
            #expect(assertion.field == "role")
            #expect(assertion.source == "operator")
            #expect(assertion.assertedBy == NSUserName())
            let format = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
            let time = try Date(assertion.assertedAt, strategy: format)
            #expect((start.addingTimeInterval(-1)...Date()).contains(time))
        }
        let table = try await earmark("recording", "1").standardOutput
        #expect(table.contains("handler") && table.contains("operator"))
    }

    @Test func segmentsAreFoundByRoleAndRTTMNamesIt() async throws {
        _ = try await earmark("ingest", Repository.firstCall, "--channels", "CALLER,handler")
        let all = try await earmark("segments", "--all", "--format", "ndjson")
            .objects(SegmentLine.self)
        let byRole = try await earmark(
            "segments", "--all", "--role", "caller", "--format", "ndjson"
        )
        .objects(SegmentLine.self)
        #expect(byRole == all.filter { $0.channel == 1 })
        #expect(Set(byRole.map(\.role)) == ["caller"])
        #expect(!byRole.isEmpty && byRole.count < all.count)
        let rttm = try await earmark("segments", "--all", "--format", "rttm").lines
        let names = rttm.map { $0.split(separator: " ")[7] }
        #expect(names.map(String.init) == all.map(\.role))
    }

    @Test func withoutAWordNoChannelHasARole() async throws {
        _ = try await earmark("ingest", Repository.firstCall)
        let report = try await report("1")
        #expect(report.channels.map(\.role) == [nil, nil])
        #expect(report.assertions.isEmpty)
        let output = try await earmark("segments", "--all", "--role", "handler")
        #expect(output.status == 1)
        #expect(output.standardOutput == "")
    }

    @Test func rolesOfAnotherNumberOfChannelsAreNotGiven() async throws {
        let output = try await earmark(
            "ingest", Repository.firstCall, Repository.monoCall, "--channels", "handler,caller")
        #expect(output.status == 0)
        #expect(
            output.standardError.contains(
                "another number of channels than the roles given, which were given none: 1."))
        let mono = try await report(Repository.monoCall)
        #expect(mono.channels.map(\.role) == [nil])
        #expect(mono.assertions.isEmpty)
        #expect(try await report(Repository.firstCall).assertions.count == 2)
    }

    @Test func laterWordCountsAndTheEarlierStaysOnRecord() async throws {
        _ = try await earmark("ingest", Repository.firstCall, "--channels", "handler,caller")
        _ = try await earmark("ingest", Repository.firstCall, "--channels", "handler,caller")
        #expect(try await report("1").assertions.count == 2)
        let output = try await earmark(
            "ingest", Repository.firstCall, "--channels", "caller,handler")
        #expect(output.status == 0)
        let report = try await report("1")
        #expect(report.channels.map(\.role) == ["caller", "handler"])
        #expect(report.assertions.map(\.value) == ["handler", "caller", "caller", "handler"])
    }

    @Test(arguments: ["handler,operator", "", "handler,", "1,2"])
    func anythingButRolesIsRefused(roles: String) async throws {
        let output = try await earmark("ingest", Repository.firstCall, "--channels", roles)
        #expect(output.status == 2)
        #expect(output.standardError.contains("handler or caller"))
        #expect(!FileManager.default.fileExists(atPath: folder.appending("earmark.sqlite")))
    }
}
