import CallFacts
import CallModel
import CaseExport

/// A picture of the calls of a case, day by day, in a lane for each handler and each caller: a document
/// in SVG that needs nothing beside it.
struct TimelinePlot {
    /// What the picture is called.
    let title: String
    /// What it says below that.
    let summary: String
    private let days: [TimelineDay]
    private let scale: TimelineScale

    private static let top = 112.0
    private static let headingHeight = 34.0
    private static let gap = 18.0

    /// Lays the picture out.
    init(title: String, rows: [TimelineRow], zone: String?, calendar: LocalCalendar) {
        self.title = title
        var calendar = calendar
        let marks = rows.map { TimelineMark($0, &calendar) }
        let scale = TimelineScale(marks)
        self.scale = scale
        let dates = Dictionary(grouping: marks, by: \.date)
        days = dates.sorted { ($0.key ?? "~") < ($1.key ?? "~") }.map {
            TimelineDay(date: $0.key, marks: $0.value, extent: scale.extent)
        }
        let count = dates.keys.compactMap(\.self).count
        summary =
            "\(Count.text(rows.count, "call")) on \(Count.text(count, "day")), "
            + "times in \(zone ?? "UTC")"
    }

    private var height: Double {
        days.reduce(Self.top) { $0 + Self.headingHeight + $1.height + Self.gap }
    }

    /// The document.
    var svg: String {
        var svg = MarkupWriter()
        let (width, height) = (TimelineScale.width, height)
        svg.group(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "role": "img", "width": .number(width),
                "height": .number(height),
                "viewBox": "0 0 \(MarkupValue.spell(width)) \(MarkupValue.spell(height))",
            ]
        ) { svg in
            svg.element("title", [:], text: title)
            svg.element("desc", [:], text: summary)
            svg.element("style", [:], text: TimelineStyle.sheet)
            svg.element(
                "rect",
                ["fill": "#ffffff", "width": .number(width), "height": .number(height)])
            svg.element(
                "text", ["class": "title", "x": 28, "y": 38],
                text: Omission.end.shorten(title, to: 110))
            svg.element("text", ["class": "faint", "x": 28, "y": 60], text: summary)
            TimelineStyle.drawLegend(x: 28, y: 86, in: &svg)
            var top = Self.top
            for day in days {
                draw(day, top: top, in: &svg)
                top += Self.headingHeight + day.height + Self.gap
            }
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.text
    }

    private func draw(_ day: TimelineDay, top: Double, in svg: inout MarkupWriter) {
        let lanesTop = top + Self.headingHeight
        svg.element(
            "text", ["class": "heading", "x": 28, "y": .number(lanesTop - 10)],
            text: day.date ?? "Time unknown")
        drawHours(of: day, top: lanesTop, in: &svg)
        var tops: [Double] = []
        var y = lanesTop
        for lane in day.lanes {
            tops.append(y)
            y += TimelineScale.height(of: lane)
        }
        for (lane, top) in zip(day.lanes, tops) { drawFrame(of: lane, top: top, in: &svg) }
        drawConnections(of: day, tops: tops, in: &svg)
        for (lane, top) in zip(day.lanes, tops) { drawMarks(of: lane, top: top, in: &svg) }
    }

    private func drawHours(of day: TimelineDay, top: Double, in svg: inout MarkupWriter) {
        guard day.date != nil else { return }
        for hour in scale.ticks {
            svg.element(
                "text",
                [
                    "class": "tick middle", "x": .number(scale.x(Double(hour))),
                    "y": .number(top - 6),
                ], text: "\(DecimalText.padded(hour, width: 2)):00")
        }
    }

    private func drawFrame(of lane: TimelineLane, top: Double, in svg: inout MarkupWriter) {
        let height = TimelineScale.height(of: lane)
        var grid = SVGPath()
        for hour in scale.ticks {
            let x = scale.x(Double(hour))
            grid.line([(x, top), (x, top + height)])
        }
        svg.element(
            "rect",
            [
                "class": lane.isHandler ? "lane handler" : "lane caller",
                "x": .number(TimelineScale.left), "y": .number(top),
                "width": .number(scale.right - TimelineScale.left), "height": .number(height),
            ])
        svg.element("path", ["class": "grid", "d": .text(grid.data)])
        svg.element(
            "text",
            [
                "class": lane.isHandler ? "name strong end" : "name end",
                "x": .number(TimelineScale.left - 8), "y": .number(top + 17),
            ], text: Omission.end.shorten(lane.name, to: 24))
    }

    /// Ties both bars of each call together.
    private func drawConnections(
        of day: TimelineDay, tops: [Double], in svg: inout MarkupWriter
    ) {
        var ends: [Int: [Double]] = [:]
        for (lane, top) in zip(day.lanes, tops) {
            for (mark, row) in lane.places {
                let middle = barTop(row, top) + TimelineScale.barHeight / 2
                ends[mark.number, default: []].append(middle)
            }
        }
        var path = SVGPath()
        for (mark, _) in day.lanes.filter(\.isHandler).flatMap(\.places) {
            let x = scale.bar(mark).x + 0.75
            path.line((ends[mark.number] ?? []).map { (x, $0) })
        }
        svg.element("path", ["class": "tie", "d": .text(path.data)])
    }

    private func drawMarks(of lane: TimelineLane, top: Double, in svg: inout MarkupWriter) {
        for (mark, row) in lane.places {
            let (x, width) = scale.bar(mark)
            let y = barTop(row, top)
            svg.element(
                "rect",
                [
                    "class": .text("call \(mark.direction ?? "unknown")"), "x": .number(x),
                    "y": .number(y), "width": .number(width),
                    "height": .number(TimelineScale.barHeight), "rx": 1.5,
                ], title: mark.title)
            svg.element(
                "text",
                ["class": "mark", "x": .number(scale.labelX(mark)), "y": .number(y + 11)],
                text: mark.label)
        }
    }

    private func barTop(_ row: Int, _ laneTop: Double) -> Double {
        laneTop + 6 + Double(row) * TimelineScale.rowHeight
    }
}
