/// Pairs each boundary of a reference with at most one of a hypothesis, nearest pairs first.
///
/// Phrases count, not syllables: before, gaps in the reference under ``referenceGap`` and in the
/// hypothesis under ``hypothesisGap`` are closed.
struct BoundaryMatching {
    /// How far apart a pair may be, in seconds.
    static let tolerance = 0.5
    /// Gaps in a reference shorter than this, in seconds, are closed.
    static let referenceGap = 0.3
    /// Gaps in a hypothesis shorter than this, in seconds, are closed.
    static let hypothesisGap = 0.1

    /// How far each boundary that was found is from its partner, in seconds, nearest first.
    let errors: [Double]
    /// How many boundaries the reference has.
    let referenceCount: Int

    /// Matches one side of the intervals of a channel: `\.start` for onsets, `\.end` for offsets.
    init(
        reference: [SpeechInterval], hypothesis: [SpeechInterval],
        side: (SpeechInterval) -> Double
    ) {
        let wanted = reference.merged(closingGapsUnder: Self.referenceGap).map(side)
        let found = hypothesis.merged(closingGapsUnder: Self.hypothesisGap).map(side)
        var isWantedFree = Array(repeating: true, count: wanted.count)
        var isFoundFree = Array(repeating: true, count: found.count)
        var errors: [Double] = []
        for pair in Self.pairs(wanted, found)
        where isWantedFree[pair.wanted] && isFoundFree[pair.found] {
            isWantedFree[pair.wanted] = false
            isFoundFree[pair.found] = false
            errors.append(pair.distance)
        }
        self.errors = errors
        referenceCount = wanted.count
    }

    /// Two boundaries that could belong together.
    private struct Pair {
        var distance: Double
        var wanted: Int
        var found: Int
    }

    /// All pairs within the tolerance, nearest first, of equally near ones the earlier first; both
    /// lists are in ascending order.
    private static func pairs(_ wanted: [Double], _ found: [Double]) -> [Pair] {
        var pairs: [Pair] = []
        var firstNear = 0
        for (index, time) in wanted.enumerated() {
            while firstNear < found.count, found[firstNear] < time - tolerance { firstNear += 1 }
            var near = firstNear
            while near < found.count, found[near] < time + tolerance {
                pairs.append(Pair(distance: abs(time - found[near]), wanted: index, found: near))
                near += 1
            }
        }
        return pairs.sorted {
            ($0.distance, $0.wanted, $0.found) < ($1.distance, $1.wanted, $1.found)
        }
    }
}
