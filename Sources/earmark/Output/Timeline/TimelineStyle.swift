import CaseExport

/// Colours, lines and words of a picture of calls.
enum TimelineStyle {
    private static let directions = [
        ("inbound", "#1f9d8a", "caller rang"), ("outbound", "#d2783f", "handler rang"),
        ("internal", "#7a5bc0", "between extensions"), ("unknown", "#8b94a1", "direction unknown"),
    ]

    /// The style sheet of the document.
    static var sheet: String {
        rules + directions.map { ".\($0.0) { fill: \($0.1) }\n" }.joined()
    }

    /// Says which colour is which direction.
    static func drawLegend(x: Double, y: Double, in svg: inout MarkupWriter) {
        var x = x
        for (name, _, words) in directions {
            svg.element(
                "rect",
                [
                    "class": .text("call \(name)"), "x": .number(x), "y": .number(y - 11),
                    "width": 14, "height": 14, "rx": 1.5,
                ])
            svg.element(
                "text", ["class": "faint", "x": .number(x + 20), "y": .number(y)], text: words)
            x += 40 + 7.5 * Double(words.count)
        }
    }

    private static let rules = """

        text { font-family: system-ui, "Segoe UI", "Helvetica Neue", Arial, "DejaVu Sans", \
        sans-serif; font-size: 12px; fill: #3b4654 }
        .title { font-size: 20px; font-weight: 600; fill: #18202b }
        .heading { font-size: 14px; font-weight: 600; fill: #18202b }
        .faint { fill: #66717f }
        .tick { font-size: 11px; fill: #66717f }
        .strong { font-weight: 600 }
        .end { text-anchor: end }
        .middle { text-anchor: middle }
        .mark { font-size: 11px; stroke: #ffffff; stroke-width: 3px; stroke-linejoin: round; \
        paint-order: stroke }
        .lane { stroke: #d5dae1; stroke-width: 1px }
        .handler { fill: #eef5f4 }
        .caller { fill: #f8f9fb }
        .grid { fill: none; stroke: #e1e5ea; stroke-width: 1px }
        .tie { fill: none; stroke: #c3cad3; stroke-width: 1px }

        """
}
