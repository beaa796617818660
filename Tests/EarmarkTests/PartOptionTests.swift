import Testing

@testable import earmark

/// Positions as they are typed.
struct PartOptionTests {
    @Test func positionKeepsWhatWasTyped() throws {
        let position = try #require(SamplePosition(argument: "1:02.5"))
        #expect(position.description == "1:02.5")
        #expect(position.sample(at: 8_000) == 500_000)
        #expect(SamplePosition(argument: "17samples")?.sampleCovering(at: 8_000) == 17)
        #expect(RedactedRange(argument: "1-2@2")?.description == "1-2@2")
        #expect(SegmentReference(argument: "1@0:02")?.description == "1@0:02")
    }

    /// A recording of 5 sample frames is listed with 1 ms, which is 8.
    @Test(arguments: [("0.001", 5), ("0", 0), ("0.002", 16), ("6samples", 6)])
    func timeThatIsListedAsTheEndIsTheEnd(text: String, sample: Int) throws {
        let position = try #require(SamplePosition(argument: text))
        #expect(position.sampleCovering(at: 8_000, endingAt: 5) == sample)
    }
}
