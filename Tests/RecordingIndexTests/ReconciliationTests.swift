import CallFacts
import CallModel
import Testing

@testable import RecordingIndex

/// Recordings and logs held against each other.
struct ReconciliationTests {
    private static let name = "20260304-211502_H07_07700900123_000417"

    private let index: RecordingIndex

    init() throws {
        index = try RecordingIndex()
    }

    /// A recording of a minute.
    private func ingest(_ content: UInt8, _ name: String = name) throws {
        var analysis = try FileAnalysis.decoded(FoundPath("/d/\(name).wav"), content: content)
        analysis.facts = try CallTests.facts(name)
        try index.ingest(analysis)
    }

    private func importLog(_ number: UInt8 = 9, _ rows: CallLogRow...) throws {
        let file = try CallTests.file(number, .calls(rows))
        _ = try index.import(file, actor: "A")
    }

    private func findings(
        _ change: (inout ReconciliationTerms) -> Void = { _ in }
    ) throws -> [ReconciliationFinding] {
        var terms = ReconciliationTerms()
        change(&terms)
        return try index.reconcile(by: terms).findings
    }

    @Test func nothingIsMissingInALogThatNobodyImported() throws {
        try ingest(1)
        let result = try index.reconcile(by: ReconciliationTerms())
        #expect(result.findings == [])
        #expect(result.kinds == [.numberAltered])
        #expect(result.impossibleKinds.count == 4)
    }

    @Test func eitherSideMayBeMissing() throws {
        try ingest(1)
        try importLog(
            9, CallTests.row(2, (.callReference, "999"), (.started, "2026-03-04 22:00:00")))
        let found = try findings()
        #expect(found.map(\.kind) == [.recordingWithoutLogRow, .logRowWithoutRecording])
        #expect(found.map(\.recording) == [RecordingID(rawValue: 1), nil])
        #expect(found.map(\.line) == [nil, 2])
        #expect(try findings { $0.filter.handler = "h07" }.map(\.kind) == [.recordingWithoutLogRow])
        #expect(
            try findings { $0.filter.from = Instant("2026-03-04T22:00:00.000Z") }.map(\.kind)
                == [.logRowWithoutRecording])
    }

    @Test func callThatWasNotAnsweredHasNoRecording() throws {
        try importLog(
            9, CallTests.row(2, (.callReference, "1"), (.talkDuration, "0")),
            CallTests.row(3, (.callReference, "2"), (.talkDuration, "1")))
        #expect(try findings().map(\.line) == [3])
    }

    @Test func legsOfACallAreOneCall() throws {
        try ingest(1)
        try importLog(
            9,
            // The first leg of the recorded call, and the other leg.
            CallTests.row(2, otherLeg: "b", (.callReference, "417")),
            CallTests.row(3, (.callReference, "b")),
            // Two legs that name each other, and two of which the later one is named.
            CallTests.row(4, otherLeg: "d", (.callReference, "c")),
            CallTests.row(5, otherLeg: "c", (.callReference, "d")),
            CallTests.row(6, (.callReference, "e")),
            CallTests.row(7, otherLeg: "e", (.callReference, "f")))
        #expect(try findings().map(\.line) == [4, 7])
    }

    @Test func nearMissIsOneFindingWhereverItStands() throws {
        try ingest(1)
        try importLog(
            9,
            CallTests.row(
                2, (.callReference, "417"), (.caller, "07700900123"),
                (.typedNumber, "07700900132")))
        var incident = IncidentRow(line: 2, reference: "I-1")
        incident.callReference = "417"
        incident.caller = PhoneNumber("07700 900132")
        let file = try CallTests.file(8, .incidents([incident]))
        _ = try index.import(file, actor: "A")
        let found = try findings()
        #expect(found.map(\.kind) == [.numberAltered])
        let numbers = try #require(found.first?.numbers)
        #expect(numbers.call == "+447700900123")
        #expect(numbers.other == "+447700900132")
        #expect(numbers.difference == .digitsSwapped)
        #expect(numbers.places == [.typed, .incident("I-1")])
    }

    @Test func nearMissInANameIsFoundAndAnotherNumberIsNot() throws {
        try ingest(1)
        try ingest(2, "20260304-221502_H07_07700900555_000418")
        try importLog(
            9, CallTests.row(2, (.callReference, "417"), (.caller, "07700900124")),
            CallTests.row(3, (.callReference, "418"), (.caller, "07700900444")))
        let found = try findings()
        #expect(found.map(\.recording?.rawValue) == [1])
        #expect(found.first?.numbers?.places == [.source(.fileName)])
    }

    @Test(arguments: [(75, 80, 0), (76, 80, 1), (76, 78, 0), (62, 100, 0), (63, 100, 1)])
    func shortIsByShareAndBySeconds(talkSeconds: Int, percent: Int, count: Int) throws {
        try ingest(1)
        try importLog(
            9,
            CallTests.row(2, (.callReference, "417"), (.talkDuration, String(talkSeconds))))
        let found = try findings { $0.shortPercent = percent }
        #expect(found.count { $0.kind == .shortRecording } == count)
    }

    @Test func coverageCountsByTheWeekOfTheZone() throws {
        // Sunday, 29 March 2026, 23:30 in London is still that week; half an hour later is the next.
        try ingest(1, "20260329-233000_H07_07700900123_000417")
        try importLog(
            9,
            CallTests.row(
                2, (.callReference, "417"), (.started, "2026-03-29 23:30:00"), (.handler, "H07")),
            CallTests.row(
                3, (.callReference, "418"), (.started, "2026-03-30 00:00:00"), (.handler, "H07")),
            CallTests.row(
                4, (.callReference, "419"), (.started, "2026-03-30 00:00:00"), (.handler, "H07"),
                (.talkDuration, "0")))
        let london = try #require(LocalCalendar(zone: "Europe/London"))
        let coverage = try index.coverage(matching: CallFilter(), calendar: london)
        #expect(coverage.weeks.map(\.week) == ["2026-03-23", "2026-03-30"])
        #expect(coverage.weeks.map(\.loggedCount) == [1, 1])
        #expect(coverage.weeks.map(\.heldCount) == [1, 0])
        // In UTC both are on the Sunday.
        let utc = try #require(LocalCalendar(zone: nil))
        let other = try index.coverage(matching: CallFilter(), calendar: utc)
        #expect(other.weeks.map(\.loggedCount) == [2])
    }
}
