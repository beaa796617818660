import CaseExport
import VoiceSegmentation

/// What was measured in each frame, as curves.
extension ChannelPlot {
    func drawLevels(_ trace: ChannelTrace, in svg: inout MarkupWriter) {
        // Not at the edges, where there is no room.
        let inside = levels.range.lowerBound + 1..<levels.range.upperBound
        drawTicks(
            stride(from: 0, through: -8000, by: -2000).filter(inside.contains),
            unit: 100, of: levels, in: &svg)
        drawBand(trace.levels, "level", on: levels, trace.hopLength, in: &svg)
        drawLine(trace.floors, "floor", on: levels, trace.hopLength, in: &svg)
        drawLine(trace.thresholds, "threshold", on: levels, trace.hopLength, in: &svg)
        name("level, dBFS", of: levels, in: &svg)
    }

    func drawScores(_ trace: ChannelTrace, in svg: inout MarkupWriter) {
        let isLogOdds = subject.parameters.decision == .classifier
        if isLogOdds {
            drawTicks([-1024, 0, 1024], unit: 256, of: scores, in: &svg)
        } else {
            drawTicks([0, 2000, 4000], unit: 100, of: scores, in: &svg)
        }
        drawBand(trace.scores, "score", on: scores, trace.hopLength, in: &svg)
        var path = SVGPath()
        let y = scores.y(trace.leastScore)
        path.line([(time.left, y), (time.left + time.width, y)])
        svg.element("path", ["class": "least", "d": .text(path.data)])
        name(isLogOdds ? "score, log odds" : "level over threshold, dB", of: scores, in: &svg)
    }

    private func drawTicks(
        _ ticks: [Int], unit: Int, of lane: ValueScale, in svg: inout MarkupWriter
    ) {
        var grid = SVGPath()
        for tick in ticks {
            let y = lane.y(tick)
            grid.line([(time.left, y), (time.left + time.width, y)])
            svg.element(
                "text",
                ["class": "tick end", "x": .number(time.left - 6), "y": .number(y + 4)],
                text: (tick < 0 ? "\u{2212}" : "") + String(tick.magnitude / unit.magnitude))
        }
        svg.element("path", ["class": "grid", "d": .text(grid.data)])
    }

    private func drawBand(
        _ series: [Int16], _ style: String, on lane: ValueScale, _ hopLength: Int,
        in svg: inout MarkupWriter
    ) {
        let columns = ColumnRange.columns(of: series, limit: layout.columnLimit)
        var path = SVGPath()
        path.band(
            columns.map { column in
                (
                    x(column, hopLength), lane.y(Int(column.highest)), lane.y(Int(column.lowest))
                )
            })
        svg.element("path", ["class": .text(style), "d": .text(path.data)])
    }

    private func drawLine(
        _ series: [Int16], _ style: String, on lane: ValueScale, _ hopLength: Int,
        in svg: inout MarkupWriter
    ) {
        var path = SVGPath()
        path.line(
            ColumnRange.columns(of: series, limit: layout.columnLimit).map { column in
                (
                    x(column, hopLength),
                    lane.y((Int(column.lowest) + Int(column.highest)) / 2)
                )
            })
        svg.element("path", ["class": .text(style), "d": .text(path.data)])
    }

    /// The middle of a column.
    private func x(_ column: ColumnRange, _ hopLength: Int) -> Double {
        time.x((column.places.lowerBound + column.places.upperBound) * hopLength / 2)
    }
}
