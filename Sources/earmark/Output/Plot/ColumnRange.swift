/// What a series comes to in one column of a plot.
struct ColumnRange: Hashable {
    /// The places of the series, counted from 0.
    var places: Range<Int>
    var lowest: Int16
    var highest: Int16

    /// Divides a series into columns, as many as it has values but not more than `limit`.
    static func columns(of series: [Int16], limit: Int) -> [ColumnRange] {
        let count = min(series.count, limit)
        return (0..<count).compactMap { column in
            let places = column * series.count / count..<(column + 1) * series.count / count
            guard let lowest = series[places].min(), let highest = series[places].max() else {
                return nil
            }
            return ColumnRange(places: places, lowest: lowest, highest: highest)
        }
    }
}
