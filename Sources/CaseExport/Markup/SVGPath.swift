/// The outline of a shape, point by point.
package struct SVGPath {
    /// The value of the attribute `d`.
    package private(set) var data = ""

    /// Starts with nothing.
    package init() {}

    /// A line through points; nothing where there are none.
    package mutating func line(_ points: some Sequence<(x: Double, y: Double)>) {
        var command = "M"
        for point in points {
            data += command + MarkupValue.spell(point.x) + " " + MarkupValue.spell(point.y)
            command = "L"
        }
    }

    /// The area between the upper and the lower ends of columns.
    package mutating func band(_ columns: [(x: Double, top: Double, bottom: Double)]) {
        guard !columns.isEmpty else { return }
        line(columns.map { ($0.x, $0.top) } + columns.reversed().map { ($0.x, $0.bottom) })
        data += "Z"
    }

    /// A rectangle.
    package mutating func rectangle(x: Double, y: Double, width: Double, height: Double) {
        data += "M\(MarkupValue.spell(x)) \(MarkupValue.spell(y))h\(MarkupValue.spell(width))"
        data += "v\(MarkupValue.spell(height))h\(MarkupValue.spell(-width))Z"
    }
}
