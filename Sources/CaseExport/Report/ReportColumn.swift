/// One column of a table in a report.
struct ReportColumn<Row> {
    /// The heading.
    var heading: String
    /// Its share of the width, in percent, so that all tables of a kind are alike.
    var width: Int
    /// The class of its cells: how they are set.
    var style = ""
    /// Where a cell leads to within the report, if anywhere.
    var link: (Row) -> String? = { _ in nil }
    /// The text of a cell.
    var text: (Row) -> String
}

extension MarkupWriter {
    /// Writes a table the headings of which are repeated on each page; a sentence where it has no row.
    mutating func table<Row>(_ columns: [ReportColumn<Row>], rows: [Row], empty: String) {
        guard !rows.isEmpty else { return element("p", ["class": "empty"], text: empty) }
        group("table", [:]) { html in
            html.group("thead", [:]) { html in
                html.group("tr", [:]) { html in
                    for column in columns {
                        html.element(
                            "th",
                            [
                                "class": .text(column.style), "scope": "col",
                                "style": "width: \(String(column.width))%",
                            ], text: column.heading)
                    }
                }
            }
            html.group("tbody", [:]) { html in
                for row in rows {
                    html.group("tr", [:]) { html in
                        for column in columns { html.cell(column, row) }
                    }
                }
            }
        }
    }

    private mutating func cell<Row>(_ column: ReportColumn<Row>, _ row: Row) {
        let style = MarkupValue.text(column.style)
        guard let link = column.link(row) else {
            return element("td", ["class": style], text: column.text(row))
        }
        group("td", ["class": style]) {
            $0.element("a", ["href": .text(link)], text: column.text(row))
        }
    }

    /// Writes facts, each with its name; those without a value are left out.
    mutating func facts(_ facts: [(name: String, value: String?)]) {
        group("dl", [:]) { html in
            for case (let name, let value?) in facts {
                html.element("dt", [:], text: name)
                html.element("dd", [:], text: value)
            }
        }
    }
}
