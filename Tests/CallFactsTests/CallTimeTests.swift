import Testing

@testable import CallFacts

struct CallTimeTests {
    private func london(_ text: String, aheadBy: Int64 = 0) throws -> CallTime {
        let clock = try #require(Clock(zone: "Europe/London", aheadBy: aheadBy))
        return try CallTime(text, clock: clock)
    }

    @Test(arguments: [
        ("2026-01-31 09:30:00", "2026-01-31T09:30:00.000Z"),
        ("2026-07-01 09:30:00", "2026-07-01T08:30:00.000Z"),
        // Spring forward: 2026-03-29T01:00:00Z.
        ("2026-03-29 00:59:59", "2026-03-29T00:59:59.000Z"),
        ("2026-03-29 02:00:00", "2026-03-29T01:00:00.000Z"),
        // Back in autumn: 2026-10-25T01:00:00Z.
        ("2026-10-25 00:59:59", "2026-10-24T23:59:59.000Z"),
        ("2026-10-25 02:00:00", "2026-10-25T02:00:00.000Z"),
        ("2026-10-25T01:30:00+01:00", "2026-10-25T00:30:00.000Z"),
        ("2026-10-25 01:30:00 +0000", "2026-10-25T01:30:00.000Z"),
        ("2026-03-29T01:30:00Z", "2026-03-29T01:30:00.000Z"),
        ("2026-03-04 21:15:02.123456", "2026-03-04T21:15:02.123Z"),
        ("2026-03-04 21:15", "2026-03-04T21:15:00.000Z"),
        ("1772658902", "2026-03-04T21:15:02.000Z"),
        ("1772658902123456", "2026-03-04T21:15:02.123Z"),
    ])
    func oneMoment(text: String, instant: String) throws {
        let time = try london(text)
        #expect(time.instant.description == instant)
        #expect(time.doubt == nil)
        #expect(time.alternative == nil)
        #expect(time.text == text)
    }

    @Test func repeatedHourHasTwoMomentsAndIsNotGuessed() throws {
        let time = try london("2026-10-25 01:30:00")
        #expect(time.doubt == .repeatedHour)
        #expect(time.instant.description == "2026-10-25T00:30:00.000Z")
        #expect(time.alternative?.description == "2026-10-25T01:30:00.000Z")
        #expect(time.zone == "Europe/London")
    }

    @Test func skippedHourIsFlagged() throws {
        let time = try london("2026-03-29 01:30:00")
        #expect(time.doubt == .skippedHour)
        #expect(time.instant.description == "2026-03-29T00:30:00.000Z")
        #expect(time.alternative?.description == "2026-03-29T01:30:00.000Z")
    }

    @Test func clockThatWasFastIsSetRight() throws {
        let time = try london("2026-01-31 09:30:00", aheadBy: 90_500)
        #expect(time.instant.description == "2026-01-31T09:28:29.500Z")
    }

    @Test func localTimeWithoutZoneIsRefused() throws {
        #expect(throws: CallTimeError.noZone("2026-01-31 09:30:00")) {
            try CallTime("2026-01-31 09:30:00", clock: .unknown)
        }
        #expect(Clock(zone: "Europe/Nowhere") == nil)
    }

    @Test(arguments: ["2026-02-30 09:30:00", "2026-01-31 24:00:00", "31/01/2026 09:30", "x", ""])
    func whatIsNoTimeIsRefused(text: String) {
        #expect(throws: CallTimeError.notATime(text)) { try london(text) }
    }

    @Test func patternSaysHowItIsWritten() throws {
        let pattern = try #require(TimePattern("dd/MM/yyyy HH:mm"))
        let clock = try #require(Clock(zone: "Europe/London"))
        let time = try CallTime("31/07/2026 09:30", pattern: pattern, clock: clock)
        #expect(time.instant.description == "2026-07-31T08:30:00.000Z")
        #expect(TimePattern("HH:mm") == nil)
    }
}
