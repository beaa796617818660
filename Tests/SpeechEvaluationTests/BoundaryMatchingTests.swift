import Testing

@testable import SpeechEvaluation

struct BoundaryMatchingTests {
    private func milliseconds(_ matching: BoundaryMatching) -> [Int] {
        matching.errors.map { Int(($0 * 1000).rounded()) }
    }

    private func onsets(
        _ reference: [SpeechInterval], _ hypothesis: [SpeechInterval]
    ) -> BoundaryMatching {
        BoundaryMatching(reference: reference, hypothesis: hypothesis, side: \.start)
    }

    @Test func nearestPairsComeFirstAndEachBoundaryHasOnePartner() {
        // 1450 could have 1100 or 1900, but 1000 and 2000 are nearer to them.
        let matching = onsets(
            intervals((1000, 1100), (1450, 1600), (2000, 2500)),
            intervals((1100, 1200), (1900, 2500)))
        #expect(milliseconds(matching) == [100, 100])
        #expect(matching.referenceCount == 3)
    }

    @Test(arguments: [(1499, 1), (501, 1), (1501, 0), (499, 0)])
    func partnersAreWithinHalfASecond(start: Int, count: Int) {
        let matching = onsets(intervals((1000, 3000)), intervals((start, 3000)))
        #expect(matching.errors.count == count)
    }

    @Test func offsetsAreMatchedByEnds() {
        let matching = BoundaryMatching(
            reference: intervals((0, 1000)), hypothesis: intervals((400, 1080)), side: \.end)
        #expect(milliseconds(matching) == [80])
    }

    @Test func shortGapsAreClosedFirst() {
        // 250 ms is short in a reference and long in a hypothesis, 90 ms is short in both.
        let interrupted = intervals((0, 1000), (1250, 2000), (2090, 3000))
        #expect(onsets(interrupted, []).referenceCount == 1)
        let matching = onsets(intervals((0, 900), (1250, 1900), (2300, 2400)), interrupted)
        #expect(milliseconds(matching) == [0, 0])
        #expect(matching.referenceCount == 3)
    }

    @Test func orderOfIntervalsDoesNotMatterAndOverlapsAreOne() {
        let matching = onsets(
            intervals((5000, 6000), (1000, 3000), (1500, 2000)), intervals((5010, 5500)))
        #expect(matching.referenceCount == 2)
        #expect(milliseconds(matching) == [10])
    }

    @Test func nothingMatchesNothing() {
        #expect(onsets([], intervals((0, 10))).errors == [])
        #expect(onsets([], intervals((0, 10))).referenceCount == 0)
        #expect(onsets(intervals((0, 10)), []).errors == [])
    }
}
