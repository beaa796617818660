import CallFacts
import CallModel
import Testing

@testable import RecordingIndex

/// Contacts, calls at one time, and outliers, on a few calls that can be counted by hand.
struct QuestionTests {
    private let index: RecordingIndex

    /// Eight calls: H07 has four with ...123 and one with ...132, H08 three with ...456.
    init() throws {
        index = try RecordingIndex()
        let names = [
            "20260304-210000_H07_07700900123_1", "20260304-210030_H08_07700900456_2",
            "20260305-210000_H07_07700900123_3", "20260306-210000_H07_07700900123_4",
            "20260307-020000_H07_07700900123_5", "20260307-100000_H07_07700900132_6",
            "20260307-100500_H08_07700900456_7", "20260308-100000_H08_07700900456_8",
        ]
        for (number, name) in names.enumerated() {
            var analysis = try FileAnalysis.decoded(
                FoundPath("/d/\(name).wav"), content: UInt8(number),
                .plain(
                    segments: [
                        .speech(from: 0, count: 8_000 * (number + 1)),
                        .speech(channel: 2, from: 0, count: number == 2 ? 0 : 8_000),
                    ].filter { $0.sampleCount > 0 }, flags: number == 2 ? [.noSpeech] : []))
            analysis.facts = try CallTests.facts(name)
            try index.ingest(analysis, roles: [.handler, .caller])
        }
    }

    private func contacts(
        _ filter: CallFilter = CallFilter(), limit: Int = 9, nearMisses: Bool = false
    ) throws -> ContactReport {
        try index.contacts(matching: filter, limit: limit, nearMisses: nearMisses)
    }

    private func calls(_ change: (inout CallCriteria) throws -> Void) throws -> [Int64] {
        var criteria = CallCriteria()
        try change(&criteria)
        var found: [Int64] = []
        try index.forEachCall(meeting: criteria) { found.append($0.id.rawValue) }
        return found
    }

    @Test func contactsAreCountedAndMeasuredOnAllCalls() throws {
        let report = try contacts()
        #expect(report.callCountOfPeriod == 8)
        #expect(report.pairCount == 3)
        #expect(
            report.contacts.map(\.caller) == ["+447700900456", "+447700900123", "+447700900132"])
        #expect(report.contacts.map(\.callCount) == [3, 4, 1])
        #expect(report.contacts.map(\.expected) == [1.125, 2.5, 0.625])
        let first = try #require(report.contacts.first)
        #expect(first.first?.text == "2026-03-04T21:00:30.000Z")
        #expect(first.last?.text == "2026-03-08T10:00:00.000Z")
        #expect(first.handlerSpeech == 17_000)
        #expect(first.callerSpeech == 3_000)
        #expect(first.outOfHoursCount == nil)
        // What is expected does not depend on what is listed.
        var filter = CallFilter()
        filter.handler = "h07"
        #expect(try contacts(filter).contacts.map(\.expected) == [2.5, 0.625])
        #expect(try contacts(limit: 1).contacts.count == 1)
        filter.handler = "H99"
        #expect(try contacts(filter).contacts.isEmpty)
    }

    @Test func nearMissesStandBehindTheirNumber() throws {
        let found = try contacts(limit: 2, nearMisses: true).contacts
        #expect(found.map(\.nearMissOf) == [nil, nil, "+447700900123"])
        #expect(found.last?.nearMiss == .digitsSwapped)
        #expect(found.last?.caller == "+447700900132")
    }

    @Test func callsOutsideOfShiftsAreCountedWithinTheTimeOfTheRoster() throws {
        func time(_ text: String) throws -> CallTime { try CallTime(text, clock: .unknown) }
        let shifts = try [
            ("H07", "2026-03-05T20:00Z", "2026-03-06T22:00Z"),
            ("H07", "2026-03-07T09:00Z", "2026-03-07T11:00Z"),
        ].enumerated().map { line, shift in
            RosterShift(
                line: line + 2, handler: shift.0, start: try time(shift.1), end: try time(shift.2))
        }
        _ = try index.import(
            try CallTests.file(7, .roster(shifts)), actor: "A")
        let found = try contacts().contacts
        // The first call was before the roster, and of H08 it knows nothing.
        #expect(found.map(\.outOfHoursCount) == [nil, 1, 0])
        #expect(try calls { $0.isOutOfHours = true } == [5])
    }

    @Test func criteriaLetPassWhatTheySay() throws {
        #expect(try calls { _ in } == Array(1...8))
        #expect(try calls { $0.filter.handler = "H08" } == [2, 7, 8])
        #expect(try calls { $0.filter.number = PhoneNumber("07700900132") } == [6])
        #expect(try calls { $0.filter.handler = "nobody" } == [])
        let clock = try #require(Clock(zone: "Europe/London"))
        #expect(
            try calls {
                ($0.clock, $0.weekdays) = (clock, [.saturday])
            } == [5, 6, 7])
        #expect(
            try calls {
                ($0.clock, $0.hours) = (clock, DayHours("22:00-06:00"))
            } == [5])
        #expect(try calls { $0.isCallerSilent = true } == [3])
        #expect(try calls { $0.isOneSided = true } == [3])
        #expect(try calls { $0.flag = .noSpeech } == [3])
        #expect(try calls { $0.digits = "1" } == [])
        #expect(try calls { $0.minimumDuration = 60_001 } == [])
        #expect(try calls { $0.maximumDuration = 60_000 }.count == 8)
        #expect(try calls { $0.direction = .inbound } == [])
        #expect(try calls { $0.maximumHandlerShare = 6_700 } == [1, 2])
        #expect(try calls { $0.minimumHandlerShare = 8_750 } == [3, 7, 8])
        #expect(try calls { $0.minimumSilence = 9_500 } == [1, 2, 3])
    }

    @Test func callsAtOneTimeOverlap() throws {
        let others = try #require(try index.calls(during: RecordingID(rawValue: 1)))
        let other = try #require(others.first)
        #expect(other.call.id.rawValue == 2)
        #expect(other.overlapStart.text == "2026-03-04T21:00:30.000Z")
        #expect(other.overlap == 30_000)
        #expect(!other.isSameHandler)
        #expect(try index.calls(during: RecordingID(rawValue: 6))?.isEmpty == true)
        let moment = try #require(Instant("2026-03-04T21:00:45.000Z"))
        #expect(try index.calls(at: moment).map(\.call.id.rawValue) == [1, 2])
        #expect(try index.recordings(of: "H08", at: moment).map(\.rawValue) == [2])
        let end = try #require(Instant("2026-03-04T21:01:00.000Z"))
        #expect(try index.calls(at: end).map(\.call.id.rawValue) == [2])
    }

    @Test func deadAirIsWhereNoChannelHasSpeech() throws {
        var terms = OutlierTerms()
        terms.minimumCount = 5
        terms.threshold = 100
        // Of H07, 59, 57, 56, 55 and 54 s: the second channel has speech only while the first has.
        let outliers = try index.outliers(terms).outliers.filter { $0.measure == .deadAir }
        #expect(outliers.map(\.call.id.rawValue) == [1, 6])
        #expect(outliers.map(\.value) == [59_000, 54_000])
        #expect(outliers.map(\.score) == [202, -135])
        #expect(outliers.first?.twiceMedian == 112_000)
        #expect(outliers.first?.fourfoldDeviation == 4_000)
    }

    @Test func deadAirNeedsNoRoles() throws {
        let index = try RecordingIndex()
        for number in 1...3 {
            var analysis = try FileAnalysis.decoded(
                FoundPath("/d/\(number).wav"), content: UInt8(number),
                .plain(segments: [.speech(from: 0, count: 8_000 * number * number)]))
            analysis.facts = try CallTests.facts("20260304-210000_H07_07700900123_\(number)")
            try index.ingest(analysis)
        }
        var terms = OutlierTerms()
        terms.minimumCount = 3
        terms.threshold = 0
        let outliers = try index.outliers(terms).outliers
        #expect(Set(outliers.map(\.measure)) == [.deadAir])
        #expect(Set(outliers.map(\.value)) == [59_000, 51_000])
    }

    @Test func outliersAreFarFromTheirGroup() throws {
        var terms = OutlierTerms()
        terms.minimumCount = 5
        terms.threshold = 100
        let report = try index.outliers(terms)
        // Of H07, shares are 50, 80, 83.33, 85.71 and 100 %; all calls take a minute.
        let first = try #require(report.outliers.first { $0.measure == .handlerShare })
        #expect(first.call.id.rawValue == 1)
        #expect(first.value == 5_000)
        #expect(first.twiceMedian == 16_666)
        #expect(first.fourfoldDeviation == 1_332)
        #expect(first.score == -675)
        #expect(first.group == "H07")
        #expect(first.groupCount == 5)
        #expect(
            Set(report.omissions.filter { $0.group == "H08" }.map(\.isTooSmall)) == [true])
        #expect(
            report.omissions.contains {
                $0.group == "H07" && $0.measure == .duration && !$0.isTooSmall
            })
        terms.grouping = .hour
        terms.clock = try #require(Clock(zone: "UTC"))
        #expect(Set(try index.outliers(terms).omissions.map(\.group)) == ["02", "10", "21"])
    }
}
