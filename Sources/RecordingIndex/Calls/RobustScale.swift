/// Where most of some values lie, and how far they are scattered: median and median absolute deviation.
///
/// Scores are the modified z of Iglewicz and Hoaglin, How to Detect and Handle Outliers (1993),
/// by integers throughout.
struct RobustScale {
    /// How many values there are.
    let count: Int
    /// Twice the median, which for an even number of values may lie halfway between two.
    let twiceMedian: Int64
    /// Four times the median absolute deviation.
    let fourfoldDeviation: Int64

    /// - Parameter values: One or more.
    init(_ values: [Int64]) {
        precondition(!values.isEmpty)
        let median = Self.twiceMedian(values)
        count = values.count
        twiceMedian = median
        fourfoldDeviation = Self.twiceMedian(values.map { abs(2 * $0 - median) })
    }

    /// 0.6745 times the distance from the median over the median absolute deviation, in hundredths,
    /// rounded half away from 0; `nil` where half of the values or more are the same.
    func score(_ value: Int64) -> Int64? {
        guard fourfoldDeviation > 0 else { return nil }
        // 100 * 0.6745 * (d / 2) / (m / 4) = 1349 d / (10 m)
        let distance = abs(2 * value - twiceMedian)
        let divisor = 10 * fourfoldDeviation
        let score = (1349 * distance + divisor / 2) / divisor
        return 2 * value < twiceMedian ? -score : score
    }

    private static func twiceMedian(_ values: [Int64]) -> Int64 {
        let sorted = values.sorted()
        return sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]
    }
}
