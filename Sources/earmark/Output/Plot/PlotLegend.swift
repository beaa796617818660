import CallModel
import CaseExport
import VoiceSegmentation

/// What colours and lines of a plot mean, in one row.
struct PlotLegend {
    var x: Double
    var y: Double
    var parameters: SegmentationParameters

    /// Draws it.
    func draw(in svg: inout MarkupWriter) {
        var x = x
        for kind in SegmentKind.allCases {
            swatch(kind.rawValue, at: x, in: &svg)
            say(SegmentPalette.name(kind), at: &x, in: &svg)
        }
        swatch("rejected", at: x, in: &svg)
        say("rejected", at: &x, in: &svg)
        for (style, name) in lines {
            line(style, at: x, in: &svg)
            say(name, at: &x, in: &svg)
        }
    }

    private var lines: [(style: String, name: String)] {
        let levels = [
            ("level", "level"), ("floor", "noise floor"), ("threshold", "energy threshold"),
        ]
        return switch parameters.decision {
        case .classifier: levels + [("score", "score"), ("least", "score threshold")]
        case .energy: levels + [("score", "level over threshold")]
        }
    }

    private func swatch(_ style: String, at x: Double, in svg: inout MarkupWriter) {
        var path = SVGPath()
        path.rectangle(x: x, y: y - 10, width: 22, height: 12)
        svg.element("path", ["class": .text(style), "d": .text(path.data)])
    }

    private func line(_ style: String, at x: Double, in svg: inout MarkupWriter) {
        var path = SVGPath()
        path.line([(x, y - 4), (x + 22, y - 4)])
        svg.element(
            "path", ["class": .text(style), "style": "stroke-width: 2.4px", "d": .text(path.data)])
    }

    private func say(_ name: String, at x: inout Double, in svg: inout MarkupWriter) {
        svg.element("text", ["x": .number(x + 28), "y": .number(y)], text: name)
        x += 28 + 6.6 * Double(name.count) + 20
    }
}
