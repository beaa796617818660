/// One party of one day: its calls, in as many rows as keep their labels apart.
struct TimelineLane {
    /// Who it is.
    let name: String
    /// Whether it is a handler.
    let isHandler: Bool
    /// Its calls with the row in which each is drawn, from 0.
    let places: [(mark: TimelineMark, row: Int)]
    let rowCount: Int

    /// Puts each call into the first row in which its bar and label touch no other.
    init(
        _ name: String, isHandler: Bool, _ marks: [TimelineMark], extent: (TimelineMark) -> Extent
    ) {
        self.name = name
        self.isHandler = isHandler
        var ends: [Double] = []
        places = marks.map { mark in
            let extent = extent(mark)
            let row = ends.firstIndex { $0 <= extent.left } ?? ends.count
            if row == ends.count { ends.append(0) }
            ends[row] = extent.right
            return (mark, row)
        }
        rowCount = max(ends.count, 1)
    }

    /// From where to where a call and its label reach, with the gap behind them.
    struct Extent {
        var left: Double
        var right: Double
    }
}
