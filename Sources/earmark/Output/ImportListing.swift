import CallModel
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
        try rows.finish(summary: summary(of: report, file))
    }

    private static func summary(of report: ImportReport, _ file: ImportedFile) -> [String] {
        let known = report.wasKnown ? ", all of which were known: nothing was written" : ""
        let counts = report.counts
        let rows = Count.text(file.rowCount, "row")
        let total = "\(file.name): \(rows) of \(file.kind.rawValue)\(known)."
        return [total]
            + statuses.compactMap { status in
                counts[status].map { "  \(sentence(status, $0))" }
            }
    }

    private static let statuses: [ImportFinding.Status] = [
        .matched, .unmatchedRow, .unmatchedRecording, .ambiguous, .malformed,
    ]

    private static func sentence(_ status: ImportFinding.Status, _ count: Int) -> String {
        let recordings = Count.text(count, "recording")
        return switch status {
        case .matched: "\(count) joined with a recording"
        case .unmatchedRow: "\(count) without a recording"
        case .unmatchedRecording: "\(recordings) without a row"
        case .ambiguous: "\(recordings) with several rows, of which none was taken"
        case .malformed: "\(Count.text(count, "line")) that could not be understood"
        }
    }

    private static let columns: [Column<ImportFinding>] = [
        Column(name: "status", heading: "Status") { .text($0.status.rawValue) },
        Column(name: "line", heading: "Line") { $0.line.map(Cell.integer) ?? .absent },
        Column(name: "recording", heading: "Recording") {
            $0.recordingID.map { .integer(Int($0.rawValue)) } ?? .absent
        },
        Column(name: "reason", heading: "Reason", omission: .end) { .optional($0.reason) },
    ]
}
