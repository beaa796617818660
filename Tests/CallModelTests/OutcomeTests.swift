import CallModel
import Testing

struct OutcomeTests {
    /// The names are stored in indexes and read by other programs.
    @Test func namesAreThoseOfTheDecision() {
        #expect(
            Outcome.allCases.map(\.rawValue) == [
                "indexed", "partial", "duplicate", "unchanged", "undecodable", "unreadable",
                "notAudio",
            ])
    }

    @Test func audioNotHeardToItsEndNeedsAttention() {
        #expect(
            Outcome.allCases.filter(\.needsAttention) == [.partial, .undecodable, .unreadable])
    }
}
