import Testing

@testable import RecordingIndex

struct NearMissesTests {
    @Test(arguments: [
        ("", "", 0), ("a", "", 1), ("", "ab", 2), ("kitten", "sitting", 3), ("ab", "ba", 1),
        ("same", "same", 0),
    ])
    func editDistanceCountsEdits(source: String, target: String, distance: Int) {
        #expect(NearMisses.editDistance(from: Array(source), to: Array(target)) == distance)
    }

    @Test func prefixIsNearHoweverLongTheRest() {
        #expect(NearMisses(of: "op", among: ["OP-2026-0014", "X"]).nearest == ["OP-2026-0014"])
    }

    @Test func threeAreOfferedAtMostTheLikestFirst() {
        let names = ["case5", "case44", "case1", "case2", "case3"]
        #expect(NearMisses(of: "case4", among: names).nearest == ["case1", "case2", "case3"])
    }
}
