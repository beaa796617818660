/// The outline of a shape, point by point.
struct SVGPath {
    /// The value of the attribute `d`.
    private(set) var data = ""

    /// A line through points; nothing where there are none.
    mutating func line(_ points: some Sequence<(x: Double, y: Double)>) {
        var command = "M"
        for point in points {
            data += command + SVGValue.spell(point.x) + " " + SVGValue.spell(point.y)
            command = "L"
        }
    }

    /// The area between the upper and the lower ends of columns.
    mutating func band(_ columns: [(x: Double, top: Double, bottom: Double)]) {
        guard !columns.isEmpty else { return }
        line(columns.map { ($0.x, $0.top) } + columns.reversed().map { ($0.x, $0.bottom) })
        data += "Z"
    }

    /// A rectangle.
    mutating func rectangle(x: Double, y: Double, width: Double, height: Double) {
        data += "M\(SVGValue.spell(x)) \(SVGValue.spell(y))h\(SVGValue.spell(width))"
        data += "v\(SVGValue.spell(height))h\(SVGValue.spell(-width))Z"
    }
}
