import CallModel

/// A case as one HTML file that needs nothing beside it: no script, no request, readable on screen and
/// on paper.
public struct HTMLReport {
    let exported: ExportedCase
    let isInBag: Bool

    /// Makes the report of a case.
    ///
    /// - Parameters:
    ///   - exported: The case.
    ///   - isInBag: Whether it is handed on in a bag, to which it refers then, or on its own.
    public init(_ exported: ExportedCase, isInBag: Bool) {
        self.exported = exported
        self.isInBag = isInBag
    }

    /// The document; the same case gives the same text.
    public var text: String {
        var html = MarkupWriter()
        html.group("html", ["lang": "en"]) { html in
            html.group("head", [:]) { html in
                html.element("meta", ["charset": "utf-8"])
                html.element(
                    "meta",
                    ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                // What a browser would fetch is refused, should anything in here ask for it.
                html.element(
                    "meta",
                    [
                        "http-equiv": "Content-Security-Policy",
                        "content": "default-src 'none'; style-src 'unsafe-inline'",
                    ])
                html.element("title", [:], text: exported.name)
                html.element("style", verbatim: ReportStyle.sheet)
            }
            html.group("body", [:]) { html in
                writeHead(to: &html)
                writeItems(to: &html)
                writeOverview(to: &html)
                writeRecordings(to: &html)
                writeCustody(to: &html)
                writeMethod(to: &html)
            }
        }
        return "<!DOCTYPE html>\n" + html.text
    }

    private func writeHead(to html: inout MarkupWriter) {
        html.element("h1", [:], text: "Case \(exported.reference)")
        if !exported.title.isEmpty {
            html.element("p", ["class": "subtitle"], text: exported.title)
        }
        let occasion = exported.occasion
        html.facts([
            ("Exported", ReadableTime.text(occasion.at)), ("By", occasion.person),
            ("For", occasion.recipients), ("Reason", occasion.reason),
            ("Opened", "\(ReadableTime.text(exported.openedAt)) by \(exported.openedBy)"),
            ("Closed", exported.closedAt.map(ReadableTime.text)),
            ("Program", "earmark \(occasion.programVersion)"),
        ])
        writeCounts(to: &html)
        html.element("p", ["class": "notice"], text: ExportTexts.caution)
        html.group("nav", [:]) { html in
            for (id, name) in Self.chapters {
                html.element("a", ["href": "#\(id)"], text: name)
            }
        }
    }

    private static let chapters = [
        ("items", "Exhibits and unused material"), ("overview", "Recordings"),
        ("recordings", "Each recording"), ("custody", "Custody"), ("method", "Method"),
    ]

    private func writeCounts(to html: inout MarkupWriter) {
        let recordings = exported.recordings
        let total = recordings.reduce(0) { $0 + $1.length.milliseconds }
        func count(_ number: Int, _ singular: String) -> (String, String) {
            (String(number), Count.noun(number, singular))
        }
        let counts = [
            count(recordings.count, "recording"),
            (SampleTime(sampleCount: total / 1000 * 1000, sampleRate: 1000).wholeClock, "in all"),
            count(recordings.reduce(0) { $0 + $1.utteranceCount }, "utterance"),
            count(exported.items.count { $0.mark != nil }, "exhibit"),
            count(exported.clips.count, "clip"),
            (String(recordings.count { $0.problem != nil }), "partial"),
        ]
        html.group("ul", ["class": "counts"]) { html in
            for (count, name) in counts {
                html.group("li", [:]) { html in
                    html.element("b", [:], text: count)
                    html.element("span", [:], text: name)
                }
            }
        }
    }

    /// Starts a chapter with its heading.
    func heading(_ id: String, _ title: String, in html: inout MarkupWriter, isNewPage: Bool = true)
    {
        html.element(
            "h2", ["id": .text(id), "class": isNewPage ? "chapter" : ""], text: title)
    }
}

extension SampleTime {
    /// The clock without thousandths.
    var wholeClock: String { String(clock.dropLast(4)) }
}
