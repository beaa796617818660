import CallModel

extension HTMLReport {
    /// Writes the list of recordings.
    func writeOverview(to html: inout MarkupWriter) {
        heading("overview", "Recordings", in: &html, isNewPage: false)
        html.table(
            overviewColumns, rows: exported.recordings,
            empty: "The export has no recording.")
    }

    private var overviewColumns: [ReportColumn<ExportedRecording>] {
        [
            ReportColumn(
                heading: "No.", width: 5, style: "number", link: { "#recording-\($0.number)" },
                text: { String($0.number) }),
            ReportColumn(heading: "File", width: 27) { $0.fileName },
            ReportColumn(heading: "Started", width: 13) { $0.call.startedText ?? "" },
            ReportColumn(heading: "Handler", width: 9) { $0.call.handler ?? "" },
            ReportColumn(heading: "Caller", width: 17) { $0.call.callerText ?? "" },
            ReportColumn(heading: "Length", width: 8, style: "number") { $0.length.wholeClock },
            ReportColumn(heading: "Utterances", width: 11, style: "number") {
                String($0.utteranceCount)
            },
            ReportColumn(heading: "Attention", width: 10) { attention($0) },
        ]
    }

    /// What somebody should know before relying on a recording.
    private func attention(_ recording: ExportedRecording) -> String {
        let flags = recording.channels.filter { !$0.summary.flags.isEmpty }
            .map { "channel \($0.number) \($0.flagText)" }
        let call = recording.call.hasConflict ? ["sources contradict each other"] : []
        let problem = recording.problem == nil ? [] : ["partial"]
        return (problem + call + flags).joined(separator: "; ")
    }

    /// Writes each recording with its picture.
    func writeRecordings(to html: inout MarkupWriter) {
        heading("recordings", "Each recording", in: &html)
        guard !exported.recordings.isEmpty else {
            return html.element("p", ["class": "empty"], text: "There is none.")
        }
        writeLegend(to: &html)
        for recording in exported.recordings { write(recording, to: &html) }
    }

    private func writeLegend(to html: inout MarkupWriter) {
        html.group("ul", ["class": "legend"]) { html in
            for kind in SegmentKind.allCases {
                html.group("li", [:]) { html in
                    html.group("svg", ["viewBox": "0 0 22 11"]) { svg in
                        svg.element(
                            "rect",
                            ["class": .text(kind.rawValue), "width": 22, "height": 11])
                    }
                    html.element("span", [:], text: SegmentPalette.name(kind))
                }
            }
        }
        let unread = exported.recordings.count { $0.waveforms.isEmpty }
        guard unread > 0 else { return }
        html.element(
            "p", ["class": "faint"],
            text: "The originals of \(unread) of these \(exported.recordings.count) recordings "
                + "were not read for this report, so that they are shown without a waveform.")
    }

    private func write(_ recording: ExportedRecording, to html: inout MarkupWriter) {
        html.group(
            "section", ["class": "recording", "id": "recording-\(String(recording.number))"]
        ) { html in
            let marks = exported.items.filter { $0.recording == recording.number }
                .compactMap(\.mark)
            let title = ["\(recording.number)", recording.fileName] + marks
            html.element("h3", [:], text: title.joined(separator: "  ·  "))
            html.element("p", [:], text: callText(recording))
            html.element("p", ["class": "faint"], text: contentText(recording))
            if let problem = recording.problem {
                html.element("p", ["class": "problem"], text: "Decoded in part: \(problem)")
            }
            let flagged = recording.channels.filter { !$0.summary.flags.isEmpty }
            if !flagged.isEmpty {
                let text = flagged.map { "channel \($0.number): \($0.flagText)" }
                html.element(
                    "p", ["class": "problem"], text: "Flags: \(text.joined(separator: "; "))")
            }
            RecordingPicture(recording: recording).draw(in: &html)
            html.element("p", ["class": "mono faint"], text: "SHA-256 \(recording.contentHash)")
        }
    }

    private func callText(_ recording: ExportedRecording) -> String {
        let call = recording.call
        let parts = [
            call.startedText, call.direction, call.handler.map { "handler \($0)" },
            call.callerText.map { "caller \($0)" },
            call.hasConflict ? "sources contradict each other" : nil,
        ].compactMap(\.self)
        return parts.isEmpty ? "Nothing is known of the call." : parts.joined(separator: "  ·  ")
    }

    private func contentText(_ recording: ExportedRecording) -> String {
        let utterances = recording.utteranceCount
        return [
            recording.length.clock, "\(recording.codec) in \(recording.container)",
            "\(recording.labelled.sampleRate) Hz",
            Count.text(utterances, "utterance"), "\(recording.byteCount) bytes",
        ].joined(separator: "  ·  ")
    }
}
