import CallFacts
import CallModel
import GRDB
import Testing

@testable import RecordingIndex

/// Facts, the logs they come from, and the calls that they make.
struct CallTests {
    private static let reader = FactReader(clock: Clock(zone: "Europe/London") ?? .unknown)

    /// The facts of a name such as `20260304-211502_H07_07700900123_000417`.
    static func facts(_ name: String) throws -> [Fact] {
        try #require(try NamePattern("samples").facts(of: name, reader))
    }

    static func row(_ line: Int, otherLeg: String? = nil, _ fields: (FactField, String)...)
        throws -> CallLogRow
    {
        CallLogRow(
            line: line,
            facts: try fields.compactMap { field, text in
                try reader.value(of: field, text).map {
                    Fact(field, text, $0, source: .callLog)
                }
            }, otherLeg: otherLeg)
    }

    static func log(_ content: UInt8, _ rows: CallLogRow..., options: String = "{}")
        throws -> ImportedFile
    {
        try file(content, .calls(rows), options: options)
    }

    static func file(
        _ number: UInt8, _ content: ImportedFile.Content, options: String = "{}"
    ) throws -> ImportedFile {
        ImportedFile(
            name: "log-\(number).csv", contentHash: try .filled(with: number), byteCount: 99,
            optionsJSON: options, content: content,
            problems: [.init(line: 77, reason: "no time")])
    }

    private let index: RecordingIndex

    init() throws {
        index = try RecordingIndex()
    }

    private func ingest(_ content: UInt8, _ name: String) throws {
        var analysis = try FileAnalysis.decoded(
            FoundPath("/d/\(name).wav"), content: content)
        analysis.facts = try Self.facts(name)
        try index.ingest(analysis)
    }

    private func take(_ file: ImportedFile) throws -> ImportReport {
        try index.import(file, actor: "A")
    }

    private func call(_ column: String, _ id: Int = 1) throws -> DatabaseValue? {
        try index.read {
            try Row.fetchOne(
                $0, sql: "SELECT \(column) FROM readable_call WHERE recording_id = \(id)")
        }?[0]
    }

    private static let name = "20260304-211502_H07_07700900123_000417"

    @Test func nameMakesACall() throws {
        try ingest(1, Self.name)
        #expect(try call("started") == "2026-03-04T21:15:02.000Z".databaseValue)
        #expect(try call("handler") == "H07".databaseValue)
        #expect(try call("caller") == "+447700900123".databaseValue)
        #expect(try call("ended") == "2026-03-04T21:16:02.000Z".databaseValue)
        #expect(try call("has_conflict") == 0.databaseValue)
        #expect(try index.check().findings == [])
    }

    @Test func conflictIsShownResolvedAndKept() throws {
        try ingest(1, Self.name)
        let report = try take(
            Self.log(
                9,
                Self.row(
                    2, (.callReference, "417"), (.caller, "07700 900124"),
                    (.started, "2026-03-04 21:15:04"))))
        #expect(report.counts == [.matched: 1, .malformed: 1])
        #expect(try call("caller") == "+447700900124".databaseValue)
        #expect(try call("has_conflict") == 1.databaseValue)
        let facts = try index.recording(RecordingID(rawValue: 1)).facts
        let callers = facts.filter { $0.field == .caller }
        #expect(callers.map(\.normalized) == ["+447700900124", "+447700900123"])
        #expect(callers.map(\.standing) == [.counts, .overruled])
        #expect(
            callers.map(\.detail) == [
                "line 2 of log-9.csv", "{started:yyyyMMdd-HHmmss}_{handler}_{caller}_{call}",
            ])
        #expect(callers.last?.overruledBy == .callLog)
        #expect(facts.filter { $0.field == .callReference }.map(\.standing) == [.counts, .counts])
        // Two seconds are within what clocks differ by.
        #expect(facts.filter { $0.field == .started }.map(\.standing) == [.counts, .agrees])
    }

    @Test func sameFileIsTakenInOnce() throws {
        try ingest(1, Self.name)
        let file = try Self.log(9, Self.row(2, (.callReference, "417")))
        _ = try take(file)
        let digest = try index.digest()
        let changes = try index.read { $0.totalChangesCount }
        let again = try take(file)
        #expect(try index.read { $0.totalChangesCount } == changes)
        #expect(again.wasKnown)
        #expect(again.counts == [.matched: 1, .malformed: 1])
        #expect(try index.digest() == digest)
        #expect(try index.count(of: "call_log_row") == 1)
        let otherwise = try Self.log(9, Self.row(2, (.callReference, "417")), options: "{\"a\":1}")
        #expect(throws: IndexError.self) { try take(otherwise) }
    }

    @Test func importBeforeAndAfterIngestGiveTheSame() throws {
        let file = try Self.log(
            9, Self.row(2, (.callReference, "417"), (.caller, "07700900124")),
            Self.row(3, (.started, "2026-03-04 22:00:01"), (.caller, "07700900456")),
            Self.row(4, (.started, "2026-03-04 23:00:01"), (.caller, "07700900456")))
        let names = [Self.name, "20260304-220000_H03_07700900456_000999"]
        for (content, name) in zip(1..., names) { try ingest(UInt8(content), name) }
        _ = try take(file)
        let other = try RecordingIndex()
        _ = try other.import(file, actor: "A")
        for (content, name) in zip(1..., names).reversed() {
            var analysis = try FileAnalysis.decoded(
                FoundPath("/d/\(name).wav"), content: UInt8(content))
            analysis.facts = try Self.facts(name)
            try other.ingest(analysis)
        }
        #expect(try index.count(of: "call_log_match") == 2)
        #expect(try other.digest() == index.digest())
    }

    @Test func severalRowsAreReportedAndNoneIsTaken() throws {
        try ingest(1, Self.name)
        let report = try take(
            Self.log(
                9,
                Self.row(2, (.started, "2026-03-04 21:15:00"), (.caller, "07700900123")),
                Self.row(3, (.started, "2026-03-04 21:15:03"), (.caller, "07700900123"))))
        let finding = try #require(report.findings.last)
        #expect(finding.status == .ambiguous)
        #expect(finding.reason == "lines 2, 3 have its parties at its time")
        #expect(try index.count(of: "call_log_match") == 0)
    }

    @Test func otherLegOfACallIsNoOtherCall() throws {
        try ingest(1, Self.name)
        let report = try take(
            Self.log(
                9,
                Self.row(
                    2, otherLeg: "b", (.callReference, "a"), (.started, "2026-03-04 21:15:00"),
                    (.caller, "07700900123")),
                Self.row(
                    3, (.callReference, "b"), (.started, "2026-03-04 21:15:01"),
                    (.caller, "07700900123"))))
        #expect(report.counts == [.matched: 1, .unmatchedRow: 1, .malformed: 1])
    }

    @Test func otherPartyOrAnotherDayIsNoMatch() throws {
        try ingest(1, Self.name)
        let report = try take(
            Self.log(
                9,
                Self.row(2, (.started, "2026-03-04 21:15:02"), (.caller, "07700900456")),
                Self.row(3, (.callReference, "417"), (.started, "2026-03-09 21:15:02"))))
        #expect(
            report.counts == [.unmatchedRow: 2, .unmatchedRecording: 1, .malformed: 1])
    }

    @Test func repeatedHourStaysInDoubtUntilALogSaysMore() throws {
        try ingest(1, "20261025-013000_H07_07700900123_000417")
        #expect(try call("started") == "2026-10-25T00:30:00.000Z".databaseValue)
        #expect(try call("started_alternative") == "2026-10-25T01:30:00.000Z".databaseValue)
        _ = try take(
            Self.log(
                9, Self.row(2, (.started, "2026-10-25T01:30:01Z"), (.caller, "07700900123"))))
        #expect(try call("started") == "2026-10-25T01:30:01.000Z".databaseValue)
        #expect(try call("started_alternative") == .null)
        #expect(try call("has_conflict") == 0.databaseValue)
    }

    @Test func filtersFindCalls() throws {
        try ingest(1, Self.name)
        try ingest(2, "20260305-100000_H03_07700900456_000500")
        func found(_ change: (inout CallFilter) throws -> Void) throws -> Set<Int64> {
            var filter = CallFilter()
            try change(&filter)
            return Set(try index.recordings(matching: filter).map(\.rawValue))
        }
        #expect(try found { $0.handler = "h07" } == [1])
        #expect(try found { $0.number = PhoneNumber("+44 7700 900456") } == [2])
        #expect(try found { $0.number = PhoneNumber("07700900789") } == [])
        #expect(
            try found {
                $0.handler = "H03"
                $0.number = PhoneNumber("07700900456")
            } == [2])
        #expect(
            try found { $0.from = Instant(milliseconds: 1_772_668_800_000) } == [2])
    }

    @Test func rolesGiveSpeechBySide() throws {
        try ingest(1, Self.name)
        try index.ingest(
            .decoded(FoundPath("/d/\(Self.name).wav"), content: 1, modified: 2),
            roles: [.handler, .caller])
        #expect(try call("handler_speech_s") == 0.2.databaseValue)
        #expect(try call("caller_speech_s") == 0.0.databaseValue)
    }
}
