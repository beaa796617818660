import CaseExport

/// Colours, lines and words of a plot.
enum PlotStyle {
    /// The style sheet of the document.
    static var sheet: String { rules + SegmentPalette.rules }

    /// The hatching of what was rejected.
    static func defineHatching(in svg: inout MarkupWriter) {
        svg.group(
            "pattern",
            [
                "id": "hatching", "width": 5, "height": 5, "patternUnits": "userSpaceOnUse",
                "patternTransform": "rotate(45)",
            ]
        ) { svg in
            svg.element("rect", ["width": 5, "height": 5, "fill": "#e8ebef"])
            svg.element("rect", ["width": 1.6, "height": 5, "fill": "#8b94a1"])
        }
    }

    private static let rules = """

        text { font-family: system-ui, "Segoe UI", "Helvetica Neue", Arial, "DejaVu Sans", \
        sans-serif; font-size: 12px; fill: #3b4654 }
        .title { font-size: 20px; font-weight: 600; fill: #18202b }
        .heading { font-size: 14px; font-weight: 600; fill: #18202b }
        .faint { fill: #66717f }
        .mono { font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; \
        font-size: 11px }
        .tick { font-size: 11px; fill: #66717f }
        .name { font-size: 11px; fill: #3b4654; stroke: #ffffff; stroke-width: 3px; \
        stroke-linejoin: round; paint-order: stroke }
        .end { text-anchor: end }
        .middle { text-anchor: middle }
        .label { font-size: 11px; font-weight: 600; fill: #ffffff; text-anchor: middle; \
        pointer-events: none }
        .lane { fill: #f8f9fb; stroke: #d5dae1; stroke-width: 1px }
        .grid { fill: none; stroke: #e1e5ea; stroke-width: 1px }
        .zero { fill: none; stroke: #aab3bf; stroke-width: 1px }
        .tint { opacity: 0.13 }
        .waveform { fill: #56657a; stroke: #56657a; stroke-width: 0.6px; stroke-linejoin: round }
        .level { fill: #7f93ad; stroke: #3d5373; stroke-width: 0.9px; stroke-linejoin: round }
        .floor { fill: none; stroke: #3f8f3f; stroke-width: 1.6px; stroke-dasharray: 6 3 }
        .threshold { fill: none; stroke: #d2483f; stroke-width: 1.6px }
        .score { fill: #a9b2e3; stroke: #4b59b5; stroke-width: 0.9px; stroke-linejoin: round }
        .least { fill: none; stroke: #d2483f; stroke-width: 1.2px; stroke-dasharray: 2 2 }
        .rejected { fill: url(#hatching); stroke: #8b94a1; stroke-width: 0.6px }

        """
}
