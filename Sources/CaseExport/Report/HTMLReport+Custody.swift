import CustodyLog

extension HTMLReport {
    /// Writes who did what.
    func writeCustody(to html: inout MarkupWriter) {
        heading("custody", "Custody", in: &html)
        html.element("p", [:], text: ExportTexts.custody(isInBag: isInBag))
        html.table(
            Self.entryColumns, rows: exported.custody.map(\.entry),
            empty: "No entry of the custody log is about this case.")
        guard let head = exported.custody.last?.head else { return }
        html.facts([
            ("Head of the log", head.root.description), ("Over entries", String(head.entryCount)),
            ("Made", ReadableTime.text(head.at)),
            ("Signed by", head.publicKey.map(Hexadecimal.text(of:)) ?? "nobody"),
        ])
    }

    private static var entryColumns: [ReportColumn<CustodyEntry>] {
        [
            ReportColumn(heading: "Entry", width: 7, style: "number") { String($0.number) },
            ReportColumn(heading: "When", width: 23) { ReadableTime.text($0.at) },
            ReportColumn(heading: "Who", width: 18) { entry in
                entry.actingAs.map { "\(entry.actor) as \($0)" } ?? entry.actor
            },
            ReportColumn(heading: "What", width: 22) { "\($0.kind.rawValue): \($0.command)" },
            ReportColumn(heading: "Of", width: 7, style: "number") { entry in
                entry.subjects.map { String($0.count) } ?? "all"
            },
            ReportColumn(heading: "Why, and for whom", width: 23) { entry in
                [entry.reason, entry.recipients].compactMap(\.self).joined(separator: "; ")
            },
        ]
    }

    /// Writes how segments were found, and the paragraph for a statement.
    func writeMethod(to html: inout MarkupWriter) {
        heading("method", "Method", in: &html, isNewPage: false)
        for paragraph in ExportTexts.method(exported) {
            html.element("p", [:], text: paragraph)
        }
        html.element("h3", [:], text: "Paragraph for a statement")
        html.element(
            "p", ["class": "statement"], text: ExportTexts.statement(exported, isInBag: isInBag))
    }
}
