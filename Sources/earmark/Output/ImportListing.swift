import RecordingIndex

/// What became of an imported file, as a listing and a few lines of counts.
enum ImportListing {
    /// Writes it: as a table what needs a look, in the other formats everything.
    static func write(
        _ report: ImportReport, of file: ImportedFile, format: RowFormat
    ) throws {
        var rows = RowWriter(columns, format: format)
        for finding in report.findings where format != .table || finding.status != .matched {
            try rows.write(finding)
        }
        try rows.finish()
        let lines = summary(of: report, file)
        if format == .table {
            if rows.rowCount > 0 { try StandardOutput.say("") }
            for line in lines { try StandardOutput.say(line) }
        } else {
            for line in lines { StandardError.say(line) }
        }
    }

    private static func summary(of report: ImportReport, _ file: ImportedFile) -> [String] {
        let known = report.wasKnown ? ", all of which were known: nothing was written" : ""
        let counts = report.counts
        let total = "\(file.name): \(file.rowCount) rows of \(file.kind.rawValue)\(known)."
        return [total]
            + titles.compactMap { status, title in
                counts[status].map { "  \($0) \(title)" }
            }
    }

    private static let titles: [(ImportFinding.Status, String)] = [
        (.matched, "joined with a recording"),
        (.unmatchedRow, "without a recording"),
        (.unmatchedRecording, "recordings without a row"),
        (.ambiguous, "recordings with several rows, of which none was taken"),
        (.malformed, "lines that could not be understood"),
    ]

    private static let columns: [Column<ImportFinding>] = [
        Column(name: "status", heading: "Status") { .text($0.status.rawValue) },
        Column(name: "line", heading: "Line") { $0.line.map(Cell.integer) ?? .absent },
        Column(name: "recording", heading: "Recording") {
            $0.recordingID.map { .integer(Int($0.rawValue)) } ?? .absent
        },
        Column(name: "reason", heading: "Reason", omission: .end) { .optional($0.reason) },
    ]
}
