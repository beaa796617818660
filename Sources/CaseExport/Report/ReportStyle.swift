/// The style sheet of a report. It has none of the characters that HTML would want escaped, since it
/// stands in the document as it is.
enum ReportStyle {
    static var sheet: String { rules + SegmentPalette.rules }

    private static let rules = """
        :root { color-scheme: light }
        body { font: 15px/1.45 system-ui, Segoe UI, Helvetica Neue, Arial, Noto Sans, DejaVu Sans, \
        sans-serif; color: #18202b; background: #ffffff; max-width: 1040px; margin: 0 auto; \
        padding: 24px 20px 60px }
        h1 { font-size: 27px; line-height: 1.2; margin: 0 0 2px }
        h2 { font-size: 20px; margin: 40px 0 10px; padding-bottom: 4px; \
        border-bottom: 2px solid #18202b }
        h3 { font-size: 15px; margin: 0 0 4px }
        h1, h2, h3, p, dd, td { overflow-wrap: anywhere }
        p { margin: 6px 0 }
        .subtitle { font-size: 18px; color: #3b4654; margin: 0 0 14px }
        .faint { color: #5b6675 }
        .notice { border-left: 4px solid #c47f14; background: #fdf6ea; padding: 8px 12px; \
        margin: 16px 0 }
        .empty { color: #5b6675; font-style: italic }
        nav a { margin-right: 16px; white-space: nowrap }
        a { color: #1d5f8a }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: 3px 18px; margin: 10px 0 }
        dt { color: #5b6675 }
        dd { margin: 0 }
        .counts { display: flex; flex-wrap: wrap; gap: 10px; margin: 14px 0; padding: 0; \
        list-style: none }
        .counts li { border: 1px solid #d5dae1; border-radius: 6px; padding: 8px 14px; \
        min-width: 92px }
        .counts b { display: block; font-size: 21px; line-height: 1.25 }
        .counts span { color: #5b6675; font-size: 13px }
        table { border-collapse: collapse; table-layout: fixed; width: 100%; font-size: 13px; margin: 10px 0 }
        th { text-align: left; background: #eef1f5; font-weight: 600; vertical-align: bottom }
        th, td { border: 1px solid #d5dae1; padding: 4px 7px }
        td { vertical-align: top }
        .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
        td.mono, p.mono { font-family: ui-monospace, Menlo, Consolas, DejaVu Sans Mono, monospace; \
        font-size: 12px; overflow-wrap: anywhere; word-break: break-all }
        .recording { border-top: 1px solid #d5dae1; padding: 14px 0 12px }
        .recording p { font-size: 13px; margin: 2px 0 }
        .problem { color: #a1341f }
        .legend { display: flex; flex-wrap: wrap; gap: 18px; font-size: 13px; padding: 0; \
        list-style: none }
        .legend svg { width: 22px; height: 11px; margin-right: 6px; vertical-align: -1px }
        .lanes { display: block; width: 100%; height: auto; margin: 6px 0 2px }
        .lanes text { font-size: 11px; fill: #3b4654; font-family: inherit }
        .lane { fill: #f6f8fa; stroke: #d5dae1; stroke-width: 1px }
        .grid { stroke: #e1e5ea; stroke-width: 1px; fill: none }
        .wave { fill: none; stroke: #56657a; stroke-width: 1.4px }
        .statement { white-space: pre-wrap; border: 1px solid #d5dae1; border-radius: 6px; \
        padding: 10px 14px; background: #f9fafb }
        @media print {
        @page { size: A4; margin: 16mm 14mm }
        body { font-size: 10pt; max-width: none; padding: 0 1px }
        h1 { font-size: 20pt }
        h2 { font-size: 14pt; break-after: avoid }
        h3 { font-size: 10.5pt }
        table { font-size: 8pt }
        .counts li { padding: 4px 10px; min-width: 64px }
        td.mono, p.mono { font-size: 7pt }
        .recording p { font-size: 8.5pt }
        thead { display: table-header-group }
        tr, .recording, .counts, .statement, .notice { break-inside: avoid }
        .chapter { break-before: page }
        nav { display: none }
        a { color: inherit; text-decoration: none }
        .lanes, th, .notice, .legend svg { print-color-adjust: exact; \
        -webkit-print-color-adjust: exact }
        }

        """
}
