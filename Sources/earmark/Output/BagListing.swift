import CallModel
import CaseAssembly
import CaseExport
import RecordingIndex

/// What became of a bag that was to be taken in, as a listing and a few lines of counts.
enum BagListing {
    /// Writes what is wrong with it.
    static func write(_ findings: [BagFinding], format: RowFormat) throws {
        var rows = RowWriter(BagFinding.columns, format: format)
        for finding in findings { try rows.write(finding) }
        try rows.finish()
    }

    /// Writes what became of it: as a table what needs a look, in the other formats everything.
    static func write(
        _ report: BagIntakeReport, of bag: ReceivedBag, format: RowFormat
    ) throws {
        var rows = RowWriter(columns, format: format)
        for row in Self.rows(of: report)
        where format != .table || row.needsAttention {
            try rows.write(row)
        }
        try rows.finish(summary: summary(of: report, bag.exported.reference))
    }

    /// Whether there is anything that somebody should look at.
    static func needsAttention(_ report: BagIntakeReport) -> Bool {
        rows(of: report).contains(where: \.needsAttention) || report.leftOutCount > 0
    }

    private static func rows(of report: BagIntakeReport) -> [Row] {
        report.recordings.map(Row.init) + report.entries.map(Row.init)
    }

    private struct Row {
        let kind: String
        let name: String?
        let recording: RecordingID?
        let status: String
        let needsAttention: Bool
        let detail: String?

        init(_ recording: ReceivedRecording) {
            kind = "recording"
            name = recording.path.name.description
            self.recording = recording.recordingID
            status = recording.status.rawValue
            needsAttention = [.differs, .absent].contains(recording.status)
            detail = recording.detail
        }

        init(_ finding: IntakeFinding) {
            kind = finding.kind.rawValue
            name = finding.name
            recording = finding.recordingID
            status = finding.status.rawValue
            needsAttention = finding.status == .overruled
            detail = finding.detail
        }
    }

    private static let columns: [Column<Row>] = [
        Column(name: "kind", heading: "Kind") { .text($0.kind) },
        Column(name: "name", heading: "Name") { .optional($0.name) },
        Column(name: "recording", heading: "Recording") {
            $0.recording.map { .integer(Int($0.rawValue)) } ?? .absent
        },
        Column(name: "status", heading: "Status") { .text($0.status) },
        Column(name: "detail", heading: "Detail", omission: .end) { .optional($0.detail) },
    ]

    private static func summary(of report: BagIntakeReport, _ reference: String) -> [String] {
        guard !report.wasInterrupted else {
            return ["Stopped while originals were read. Take the bag in again to go on."]
        }
        var lines: [String] = []
        for status in ReceivedRecording.Status.allCases {
            let count = report.recordings.count { $0.status == status }
            if count > 0 {
                lines.append(
                    "  \(Count.text(count, "recording")) \(titles[status] ?? status.rawValue)")
            }
        }
        for kind in IntakeFinding.Kind.allCases {
            let found = report.entries.filter { $0.kind == kind }
            let counts = IntakeFinding.Status.allCases.compactMap { status in
                let count = found.count { $0.status == status }
                return count > 0 ? "\(count) \(status.rawValue)" : nil
            }
            if !counts.isEmpty {
                lines.append(
                    "  \(kindTitles[kind] ?? kind.rawValue): \(counts.joined(separator: ", "))")
            }
        }
        if report.leftOutCount > 0 {
            lines.append(
                "  \(report.leftOutCount) of what was entered left out, since the recordings are absent"
            )
        }
        return ["Case \(reference):"] + lines
    }

    private static let titles: [ReceivedRecording.Status: String] = [
        .imported: "taken in, with the segments that the bag has",
        .known: "held already, as in the bag",
        .differs: "otherwise here than in the bag",
        .absent: "without an original, of which nothing was taken in",
    ]

    private static let kindTitles: [IntakeFinding.Kind: String] = [
        .exhibit: "exhibits", .statement: "statements", .scheduleNumber: "numbers on schedules",
        .clip: "clips",
    ]
}
