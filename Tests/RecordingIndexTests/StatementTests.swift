import CallFacts
import CallModel
import CustodyLog
import GRDB
import Testing

@testable import RecordingIndex

/// What an operator says of a call, and what follows from the roster where nobody says it.
struct StatementTests {
    private static let name = "20260304-211502_H07_07700900123_000417"
    private let index: RecordingIndex
    private let recording = RecordingID(rawValue: 1)

    init() throws {
        index = try RecordingIndex()
        var analysis = try FileAnalysis.decoded(FoundPath("/d/\(Self.name).wav"), content: 1)
        analysis.facts = try CallTests.facts(Self.name)
        try index.ingest(analysis)
    }

    private func actor(_ reason: String) -> Operator {
        Operator(account: "A", command: "state", reason: reason, programVersion: "1.0")
    }

    private func state(
        _ field: FactField, _ text: String, because reason: String = "heard"
    ) throws -> [RecordingID] {
        let reader = FactReader(clock: try #require(Clock(zone: "Europe/London")))
        let value = try #require(try reader.value(of: field, text))
        let fact = Fact(field, text, value, source: .operator, detail: reason)
        return try index.state(fact, of: [recording], actor: actor(reason))
    }

    private func facts(_ field: FactField) throws -> [RecordedFact] {
        try index.recording(recording).facts.filter { $0.field == field }
    }

    private func handler() throws -> String? { try index.recording(recording).summary.call.handler }

    @Test func lastWordOfAnOperatorCountsAndAllStay() throws {
        #expect(try state(.handler, "J. Example") == [recording])
        #expect(try handler() == "J. Example")
        #expect(try state(.handler, "J. Example") == [])
        #expect(try state(.handler, "K. Example", because: "roster") == [recording])
        let facts = try facts(.handler)
        #expect(facts.map(\.text) == ["K. Example", "J. Example", "H07"])
        #expect(facts.map(\.standing) == [.counts, .overruled, .overruled])
        #expect(facts.map(\.detail).prefix(2) == ["roster", "heard"])
        #expect(try index.recording(recording).summary.call.hasConflict)
        #expect(try index.check().findings == [])
    }

    @Test func whatIsWithdrawnStaysAndCountsForNothing() throws {
        _ = try state(.handler, "J. Example")
        #expect(
            try index.withdraw(.handler, of: [recording], actor: actor("wrong call")) == [recording]
        )
        #expect(try index.withdraw(.handler, of: [recording], actor: actor("again")) == [])
        #expect(try handler() == "H07")
        #expect(try facts(.handler).map(\.standing) == [.withdrawn, .withdrawn, .counts])
        #expect(try !index.recording(recording).summary.call.hasConflict)
        // The same word again is a new one.
        #expect(try state(.handler, "J. Example") == [recording])
        #expect(try handler() == "J. Example")
        #expect(try index.check().findings == [])
    }

    @Test func statementsAreAlterationsInTheCustodyLog() throws {
        var before = 0
        try index.forEachCustodyEntry(matching: CustodyFilter()) { _ in before += 1 }
        _ = try state(.caller, "07700900124", because: "misheard")
        _ = try state(.caller, "07700900124", because: "misheard")
        var entries: [CustodyEntry] = []
        try index.forEachCustodyEntry(matching: CustodyFilter()) { entries.append($0) }
        #expect(entries.count == before + 1)
        let last = try #require(entries.last)
        #expect(last.kind == .alteration)
        #expect(last.reason == "misheard")
        #expect(last.subjects?.list.count == 1)
    }

    private func roster(_ number: UInt8, _ shifts: (Int, String, String, String)...) throws
        -> ImportedFile
    {
        try CallTests.file(
            number,
            .roster(
                shifts.map { line, handler, start, end in
                    var shift = RosterShift(
                        line: line, handler: handler, start: try CallTime(start, clock: .unknown),
                        end: try CallTime(end, clock: .unknown))
                    shift.deskExtension = PhoneNumber("2007")
                    return shift
                }))
    }

    /// A second recording, of which only the extension is known.
    private func ingestWithExtension() throws -> RecordingID {
        var analysis = try FileAnalysis.decoded("/d/b.wav", content: 2)
        let pattern = try NamePattern("{started:yyyyMMdd-HHmmss}_{from}_{to}")
        let reader = FactReader(clock: try #require(Clock(zone: "UTC")))
        analysis.facts = try #require(
            pattern.facts(of: "20260304-211502_07700900123_2007", reader))
        try index.ingest(analysis)
        return RecordingID(rawValue: 2)
    }

    @Test(arguments: [true, false])
    func rosterNamesTheHandlerOnDutyAtAnExtension(isImportedFirst: Bool) throws {
        let file = try roster(
            7, (2, "H07", "2026-03-04T14:00Z", "2026-03-04T22:00Z"),
            (3, "H08", "2026-03-04T22:00Z", "2026-03-05T06:00Z"))
        if isImportedFirst { _ = try index.import(file, actor: "A") }
        let second = try ingestWithExtension()
        if !isImportedFirst { _ = try index.import(file, actor: "A") }
        let details = try index.recording(second)
        #expect(details.summary.call.handler == "H07")
        let handler = try #require(details.facts.first { $0.field == .handler })
        #expect(handler.source == .roster)
        #expect(handler.detail == "on duty at 2007 by line 2 of log-7.csv")
        var filter = CallFilter()
        filter.handler = "h07"
        #expect(try index.recordings(matching: filter) == [recording, second])
        let contacts = try index.contacts(
            matching: CallFilter(), limit: 9, nearMisses: false
        ).contacts
        #expect(contacts.map(\.handler) == ["H07"])
        #expect(try index.count(of: "metadata_assertion WHERE field = 'handler'") == 1)
        #expect(try index.check().findings == [])
    }

    @Test func severalHandlersOfAnExtensionAreNotGuessedBetween() throws {
        let second = try ingestWithExtension()
        _ = try index.import(
            try roster(
                7, (2, "H07", "2026-03-05T14:00Z", "2026-03-05T22:00Z"),
                (3, "H08", "2026-03-06T14:00Z", "2026-03-06T22:00Z")), actor: "A")
        #expect(try index.recording(second).summary.call.handler == "2007")
        #expect(try index.recording(second).facts.allSatisfy { $0.source != .roster })
    }

    @Test func severalIncidentsOfACallAreReportedAndNoneIsTaken() throws {
        let incidents = try [2, 3].map { line in
            var incident = IncidentRow(line: line, reference: "EM-\(line)")
            incident.opened = try CallTime("2026-03-04T21:15:2\(line)Z", clock: .unknown)
            incident.handler = "H07"
            return incident
        }
        let file = try CallTests.file(8, .incidents(incidents))
        for isKnown in [false, true] {
            let report = try index.import(file, actor: "A")
            #expect(report.wasKnown == isKnown)
            #expect(report.counts == [.ambiguous: 1, .malformed: 1])
            #expect(report.findings.last?.reason == "lines 2, 3 have its parties at its time")
        }
        #expect(try index.count(of: "incident_match") == 0)
    }

    @Test func everyReferenceOfARecordingFindsItsRow() throws {
        // A sidecar, which counts more than the name, has a reference that no log knows.
        let sidecar = Fact(
            .callReference, "5773eca4", .reference("5773eca4"), source: .sidecar, detail: "s")
        _ = try index.beginIngest().commit(
            unchanged: [HeldRecording(id: recording, facts: [sidecar])])
        let report = try index.import(
            CallTests.log(9, CallTests.row(2, (.callReference, "417"))), actor: "A")
        #expect(report.counts == [.matched: 1, .malformed: 1])
    }
}
