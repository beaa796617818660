/// The outline of a channel's waveform: the lowest and the highest sample of each column.
public struct WaveformOutline: Hashable, Sendable {
    /// The columns, all of the same length but for the last; full scale is -32,768.
    public var columns: [ClosedRange<Int>]

    /// Takes the extremes of buckets, joining neighbours until there are no more than so many columns.
    public init(lowest: [Int16], highest: [Int16], greatestCount: Int = 500) {
        let buckets = zip(lowest, highest).map { Int($0)...max(Int($0), Int($1)) }
        let width = max(1, (buckets.count + greatestCount - 1) / greatestCount)
        columns = stride(from: 0, to: buckets.count, by: width).map { start in
            let joined = buckets[start..<min(start + width, buckets.count)]
            let low = joined.map(\.lowerBound).min() ?? 0
            return low...max(low, joined.map(\.upperBound).max() ?? 0)
        }
    }
}
