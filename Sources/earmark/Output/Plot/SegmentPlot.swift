import CallModel
import CaseExport

/// A drawing of one recording with its segments, and of what decided them: a document in SVG that
/// needs nothing beside it.
struct SegmentPlot {
    /// What is drawn.
    var subject: PlotSubject

    /// The document.
    var svg: String {
        let layout = PlotLayout(subject)
        var svg = MarkupWriter()
        svg.group(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "role": "img",
                "width": .number(layout.width), "height": .number(layout.height),
                "viewBox":
                    "0 0 \(MarkupValue.spell(layout.width)) \(MarkupValue.spell(layout.height))",
            ]
        ) { svg in
            svg.element("title", [:], text: subject.file.name.description)
            svg.element("desc", [:], text: subject.description)
            svg.element("style", [:], text: PlotStyle.sheet)
            svg.group("defs", [:]) { PlotStyle.defineHatching(in: &$0) }
            svg.element(
                "path",
                ["fill": "#ffffff", "d": .text(background(layout))])
            drawHeader(layout, in: &svg)
            for index in subject.recording.channels.indices {
                ChannelPlot(subject: subject, layout: layout, index: index).draw(in: &svg)
            }
            drawTimes(layout, in: &svg)
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.text
    }

    private func background(_ layout: PlotLayout) -> String {
        var path = SVGPath()
        path.rectangle(x: 0, y: 0, width: layout.width, height: layout.height)
        return path.data
    }

    private func drawHeader(_ layout: PlotLayout, in svg: inout MarkupWriter) {
        let left = MarkupValue.number(layout.time.left)
        svg.element(
            "text", ["class": "title", "x": left, "y": 36],
            text: Omission.beginning.shorten(subject.file.name.description, to: 110))
        svg.element("text", ["class": "faint", "x": left, "y": 58], text: subject.description)
        if let hash = subject.contentHash {
            svg.element(
                "text", ["class": "faint mono", "x": left, "y": 76], text: "SHA-256 \(hash)")
        }
        PlotLegend(x: layout.time.left, y: 102, parameters: subject.parameters).draw(in: &svg)
    }

    /// Marks times above the first channel and below the last one.
    private func drawTimes(_ layout: PlotLayout, in svg: inout MarkupWriter) {
        for tick in layout.time.ticks {
            for y in [layout.channelsTop - 4, layout.channelsBottom + 14] {
                svg.element(
                    "text", ["class": "tick middle", "x": .number(tick.x), "y": .number(y)],
                    text: tick.label)
            }
        }
    }
}
