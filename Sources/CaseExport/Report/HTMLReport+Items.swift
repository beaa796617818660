import CallModel

extension HTMLReport {
    /// Writes what is produced, and what is not.
    func writeItems(to html: inout MarkupWriter) {
        heading("items", "Exhibits and unused material", in: &html, isNewPage: false)
        let produced = exported.items.filter { $0.mark != nil }
        let others = exported.items.filter { $0.mark == nil && $0.status != .unreviewed }
        html.table(
            exhibitColumns, rows: produced, empty: "Nothing is produced as an exhibit yet.")
        if !exported.clips.isEmpty {
            html.element("h3", [:], text: "Clips")
            html.table(clipColumns, rows: exported.clips, empty: "")
        }
        if !others.isEmpty {
            html.element("h3", [:], text: "Unused, and not relevant")
            html.table(unusedColumns, rows: others, empty: "")
        }
        let rest = exported.items.count { $0.status == .unreviewed }
        if rest > 0 {
            let text = rest == 1 ? "One item is" : "\(rest) items are"
            html.element("p", [:], text: "\(text) still unreviewed.")
        }
    }

    private var exhibitColumns: [ReportColumn<ExportedItem>] {
        [
            ReportColumn(heading: "Mark", width: 8) { $0.mark ?? "" },
            ReportColumn(heading: "Description", width: 26) { $0.description ?? "" },
            ReportColumn(heading: "Part", width: 16) { part(of: $0) },
            recordingColumn(\.recording),
            ReportColumn(heading: "Produced by", width: 16) { item in
                [item.producer, item.producedOn].compactMap(\.self).joined(separator: ", ")
            },
            ReportColumn(heading: "SHA-256 of the recording", width: 25, style: "mono") {
                exported.recording($0.recording)?.contentHash.description ?? ""
            },
        ]
    }

    private var clipColumns: [ReportColumn<ExportedClip>] {
        [
            ReportColumn(heading: "Mark", width: 9) { $0.mark ?? "" },
            recordingColumn(\.recording),
            ReportColumn(heading: "From", width: 10, style: "number") {
                clock($0.samples.lowerBound, of: $0)
            },
            ReportColumn(heading: "To", width: 10, style: "number") {
                clock($0.samples.upperBound, of: $0)
            },
            ReportColumn(heading: "Redacted", width: 18) { clip in
                exported.recording(clip.recording)
                    .map { clip.redactionTexts(in: $0).joined(separator: "; ") } ?? ""
            },
            ReportColumn(heading: "File", width: 20, style: "mono") { $0.shownName },
            ReportColumn(heading: "SHA-256", width: 24, style: "mono") {
                $0.contentHash.description
            },
        ]
    }

    private var unusedColumns: [ReportColumn<ExportedItem>] {
        [
            ReportColumn(heading: "Item", width: 7, style: "number") {
                $0.scheduleNumber.map(String.init) ?? ""
            },
            ReportColumn(heading: "Status", width: 13) { StatusName.text($0.status) },
            ReportColumn(heading: "Description", width: 28) { $0.description ?? "" },
            ReportColumn(heading: "Part", width: 18) { part(of: $0) },
            recordingColumn(\.recording),
            ReportColumn(heading: "Reason", width: 25) { $0.reason ?? "" },
        ]
    }

    private func recordingColumn<Row>(_ number: @escaping (Row) -> Int) -> ReportColumn<Row> {
        ReportColumn(
            heading: "Recording", width: 9, style: "number", link: { "#recording-\(number($0))" },
            text: { String(number($0)) })
    }

    private func part(of item: ExportedItem) -> String {
        exported.recording(item.recording).map { item.partText(in: $0) } ?? ""
    }

    private func clock(_ sample: Int, of clip: ExportedClip) -> String {
        exported.recording(clip.recording)?.labelled.time(sample).clock ?? ""
    }
}
