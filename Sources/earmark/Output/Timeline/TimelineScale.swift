/// Where in a picture the hours of a day lie, and how high things are.
struct TimelineScale {
    static let width = 1600.0
    static let left = 190.0
    static let right = 28.0
    static let rowHeight = 20.0
    static let barHeight = 14.0
    /// Between a bar and its label, and between a label and the next bar.
    private static let gap = 4.0
    /// No digit of the fonts that are asked for is wider at this size.
    private static let characterWidth = 7.0

    /// The whole hours that are drawn.
    let hours: ClosedRange<Int>

    /// Takes the hours in which there are calls, four at least.
    init(_ marks: [TimelineMark]) {
        let dated = marks.filter { $0.date != nil }
        let first = Int(dated.map(\.hours.lowerBound).min() ?? 0)
        let last = Int((dated.map(\.hours.upperBound).max() ?? 24).rounded(.up))
        let start = min(first, 20)
        hours = start...max(last, start + 4)
    }

    static func height(of lane: TimelineLane) -> Double {
        Double(lane.rowCount) * rowHeight + 6
    }

    var right: Double { Self.width - Self.right }

    /// The horizontal position of an hour of the day.
    func x(_ hour: Double) -> Double {
        let share = (hour - Double(hours.lowerBound)) / Double(hours.count - 1)
        return Self.left + (right - Self.left) * share
    }

    /// Where the bar of a call lies, wide enough to be seen; one without a time is at the left.
    func bar(_ mark: TimelineMark) -> (x: Double, width: Double) {
        guard mark.date != nil else { return (Self.left, 3) }
        let start = x(mark.hours.lowerBound)
        return (start, max(x(mark.hours.upperBound) - start, 3))
    }

    /// Where the label of a call begins: behind its bar, or before it at the right edge.
    func labelX(_ mark: TimelineMark) -> Double {
        let (x, width) = bar(mark)
        let behind = x + width + Self.gap
        let length = Double(mark.label.count) * Self.characterWidth
        return behind + length > Self.width - 4 ? x - Self.gap - length : behind
    }

    /// From where to where a call and its label reach.
    func extent(_ mark: TimelineMark) -> TimelineLane.Extent {
        let (x, width) = bar(mark)
        let label = labelX(mark)
        let length = Double(mark.label.count) * Self.characterWidth
        return TimelineLane.Extent(
            left: min(x, label), right: max(x + width, label + length) + Self.gap)
    }

    /// The hours that are marked: each, or every second, third or so where there is no room.
    var ticks: [Int] {
        let step = max(1, (hours.count - 1 + 23) / 24)
        return Array(stride(from: hours.lowerBound, through: hours.upperBound, by: step))
    }
}
