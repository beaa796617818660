/// Where in a lane of a plot a value lies: the least at its bottom, the greatest at its top.
struct ValueScale {
    var top: Double
    var height: Double
    /// The values that the lane has room for; what lies beyond is drawn at its edge.
    var range: ClosedRange<Int>

    var bottom: Double { top + height }

    /// The vertical position of a value.
    func y(_ value: Int) -> Double {
        let inside = min(max(value, range.lowerBound), range.upperBound)
        let length = max(range.upperBound - range.lowerBound, 1)
        return bottom - height * Double(inside - range.lowerBound) / Double(length)
    }
}
