import Foundation
import Testing

/// `contacts`, `calls`, `concurrent` and `outliers`, on an archive with planted contradictions.
struct QuestionCommandTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess
    private let planted: [[String: String]]

    init() async throws {
        let folder = try TemporaryFolder()
        self.folder = folder
        var earmark = EarmarkProcess(folder: folder)
        let made = try await earmark(
            "synthesize", "--calls", "1200", "--minutes", "2", "--out", "a", "--index-only")
        try #require(made.status == 0)
        earmark.environment["EARMARK_INDEX"] = "a/earmark.sqlite"
        for kind in ["calls", "incidents", "roster"] {
            let name = kind == "calls" ? "call-log" : kind
            let taken = try await earmark(
                "import", kind, "a/\(name).csv", "--preset", "samples", "--format", "csv")
            try #require(taken.status == 0, "\(taken.standardError)")
        }
        self.earmark = earmark
        planted = try CSVRecords(
            String(decoding: try folder.bytes(of: "a/planted.csv"), as: UTF8.self)
        ).byName
    }

    private func rows(_ arguments: String...) async throws -> [[String: String]] {
        try await earmark.run(arguments + ["--format", "csv"]).records()
    }

    private func missing() -> Set<String> {
        Set(planted.filter { $0["kind"] == "missingRecording" }.compactMap { $0["call_number"] })
    }

    @Test func repeatedContactIsAtTheTopAndAlone() async throws {
        let contact = try #require(planted.first { $0["kind"] == "repeatContact" })
        let output = try await earmark("contacts", "--top", "2", "--format", "csv")
        #expect(output.status == 0)
        let rows = try output.records()
        #expect(rows.count == 2)
        let (first, second) = (rows[0], rows[1])
        let handler = try #require(first["handler"])
        let number = try #require(first["caller"]).dropFirst("+44".count)
        #expect(contact["what"] == "calls between \(handler) and 0\(number)")
        #expect(first["calls"] == contact["expected"])
        // By chance alone, one of so many pairs is about as rare as the stated surprise.
        let byChance = try #require(
            output.standardError.firstMatch(of: /surprise of ([0-9.]+)\./).flatMap { Double($0.1) })
        #expect(try #require(Double(first["surprise"] ?? "")) > 2 * byChance)
        #expect(try #require(Double(second["surprise"] ?? "")) < byChance + 2)
    }

    @Test func callsOutOfHoursAreThoseThatWerePlanted() async throws {
        let expected = Set(
            planted.filter { $0["kind"] == "outOfHours" }.compactMap { $0["call_number"] }
        ).subtracting(missing())
        let found = try await rows("calls", "--out-of-hours")
        #expect(!found.isEmpty)
        #expect(Set(found.compactMap { Self.number(of: $0["path"]) }) == expected)
        #expect(found.count == expected.count)
        let contacts = try await rows("contacts", "--top", "100000")
        #expect(
            contacts.compactMap { Int($0["out_of_hours"] ?? "") }.reduce(0, +) == expected.count)
        #expect(contacts.compactMap { Int($0["calls"] ?? "") }.reduce(0, +) == 1200)
    }

    private static func number(of path: String?) -> String? {
        path?.split(separator: "/").last?.dropLast(".wav".count).split(separator: "_").last
            .map(String.init)
    }

    @Test func filtersOfCallsAgreeWithWhatIsListed() async throws {
        let all = try await rows("calls")
        #expect(all.count == 1200)
        #expect(all.compactMap { $0["started_at"] } == all.compactMap { $0["started_at"] }.sorted())
        let share = all.filter { Double($0["handler_share_percent"] ?? "") ?? 0 >= 55 }
        let found = try await rows("calls", "--min-handler-share", "55")
        #expect(!found.isEmpty)
        // What is listed is rounded.
        #expect(abs(found.count - share.count) <= 2)
        let out = try await rows("calls", "--direction", "outbound", "--handler", "H07")
        #expect(out == all.filter { $0["direction"] == "outbound" && $0["handler"] == "H07" })
        let night = try await rows(
            "calls", "--hours", "22:00-06:00", "--time-zone", "Europe/London", "--to",
            "2026-03-29")
        #expect(!night.isEmpty)
        // In winter, London's clocks show UTC.
        let hours = Set(
            night.compactMap { $0["started_at"].map { String($0.dropFirst(11).prefix(2)) } })
        #expect(hours.isSubset(of: ["22", "23", "00", "01", "02", "03", "04", "05"]))
    }

    @Test func callUnderWayIsFoundByItsHandlerAndMoment() async throws {
        let call = try #require(try await rows("calls").first)
        let start = try #require(call["started_at"])
        let here = try await rows("concurrent", "--at", start)
        #expect(here.contains { $0["recording"] == call["recording"] })
        let none = try await earmark(
            "concurrent", "--at", start, "--handler", try #require(call["handler"]))
        #expect([0, 1].contains(none.status))
        let nobody = try await earmark("concurrent", "--at", "2020-01-01T00:00Z", "--handler", "H1")
        #expect(nobody.status == 1)
        #expect(nobody.standardError.contains("H1 has no call at 2020-01-01T00:00:00.000Z."))
    }

    @Test func groupsThatAreTooSmallAreSaid() async throws {
        let output = try await earmark("outliers", "--min-count", "1000", "--format", "csv")
        #expect(output.status == 1)
        #expect(
            output.standardError.matches(of: /H\d\d \(\d+\)/).count == 3 * 24)
        #expect(
            output.standardError.contains(
                "Not compared by duration, fewer than 1000 calls: handler H01 ("))
        let hours = try await rows(
            "outliers", "--by", "hour", "--time-zone", "Europe/London", "--threshold", "2")
        #expect(!hours.isEmpty)
        #expect(hours.allSatisfy { abs(Double($0["z"] ?? "") ?? 0) > 2 })
    }

    @Test(arguments: [
        ["calls", "--weekday", "monday"], ["calls", "--hours", "9-17"],
        ["outliers", "--by", "hour"], ["concurrent"], ["concurrent", "1", "--handler", "H07"],
        ["concurrent", "--at", "2026-03-04T10:00"], ["contacts", "--top", "0"],
        ["calls", "--min-silence", "101"], ["outliers", "--min-count", "2"],
    ])
    func whatIsNotSaidIsNotGuessed(arguments: [String]) async throws {
        let output = try await earmark.run(arguments)
        #expect(output.status == 2)
        #expect(output.standardOutput.isEmpty)
    }
}
