import Testing

@testable import CallFacts

struct NamePatternTests {
    private func reader() throws -> FactReader {
        FactReader(clock: try #require(Clock(zone: "Europe/London")))
    }

    private func texts(_ pattern: String, _ name: String) throws -> [String]? {
        try NamePattern(pattern).facts(of: name, reader()).map { facts in
            facts.map { "\($0.field.rawValue)=\($0.value.normalized ?? "nil")" }
        }
    }

    @Test func samples() throws {
        let texts = try texts("samples", "20260304-211502_H07_07700900123_000417")
        #expect(
            texts == [
                "started=2026-03-04T21:15:02.000Z", "handler=H07", "caller=+447700900123",
                "call=417",
            ])
    }

    @Test func asteriskTellsThePartiesByTheExtension() throws {
        let inbound = try texts(
            "asterisk", "external-2007-07700900123-20260304-211502-1772658902.417")
        #expect(
            inbound == [
                "to=2007", "from=+447700900123", "started=2026-03-04T21:15:02.000Z",
                "call=1772658902.417", "extension=2007", "caller=+447700900123",
                "direction=inbound",
            ])
        let outbound = try texts(
            "asterisk", "out-07700900123-2007-20260304-211502-1772658902.417")
        #expect(
            outbound?.suffix(3) == [
                "extension=2007", "caller=+447700900123", "direction=outbound",
            ])
    }

    @Test func oreka() throws {
        #expect(
            try texts("oreka", "20260704_211502_AAAB")
                == ["started=2026-07-04T20:15:02.000Z", "call=AAAB"])
    }

    @Test(arguments: ["", "20260304-211502", "20260304-211502_H07_07700900123", "note_a_b_c"])
    func nameThatDoesNotFitSaysNothing(name: String) throws {
        #expect(try texts("samples", name) == nil)
    }

    @Test(arguments: [
        ("{handler", NamePatternError.unclosed("{handler")),
        ("{handler}{call}", .adjacent("{handler}{call}")),
        ("plain", .noField("plain")), ("{who}", .unknown("who")),
        ("{started}", .noTimePattern("started")), ("{call:yyyy}", .badTimePattern("yyyy")),
    ])
    func patternThatCannotBeIsRefused(text: String, error: NamePatternError) {
        #expect(throws: error) { try NamePattern(text) }
    }
}
