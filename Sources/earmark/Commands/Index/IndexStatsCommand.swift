import ArgumentParser
import CallModel
import RecordingIndex

/// `earmark index stats`.
struct IndexStatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Count what the index holds, and measure it.")

    @OptionGroup var indexOptions: IndexOptions

    @Option(name: .long, help: "How it is printed.")
    var format: ReportFormat = .table

    func run() throws {
        let statistics = try indexOptions.open(.read).statistics()
        try Report(
            name: "index", subject: statistics, facts: Self.facts,
            sections: [
                Section(
                    name: "files", title: "Files", columns: Self.files, rows: statistics.files),
                Section(
                    name: "segments", title: "Segments", columns: Self.segments,
                    rows: statistics.segments),
                Section(
                    name: "parts", title: "Tables and indexes", columns: Self.parts,
                    rows: statistics.parts),
            ]
        ).write(format)
    }

    private static let facts: [Column<IndexStatistics>] = [
        Column(name: "files", heading: "Files") { .integer($0.fileCount) },
        Column(name: "recordings", heading: "Recordings") { .integer($0.recordingCount) },
        Column(name: "hours", heading: "Hours") { .decimal($0.duration / 3_600, places: 2) },
        Column(name: "channels", heading: "Channels") { .integer($0.channelCount) },
        Column(name: "segments", heading: "Segments") { .integer($0.segmentCount) },
        Column(name: "cases", heading: "Cases") { .integer($0.caseCount) },
        Column(name: "closed_cases", heading: "Cases closed") { .integer($0.closedCaseCount) },
        Column(name: "links", heading: "Links in force") { .integer($0.linkCount) },
        Column(name: "calls", heading: "Calls") { .integer($0.callCount) },
        Column(name: "facts", heading: "Facts") { .integer($0.factCount) },
        Column(name: "imports", heading: "Files imported") { .integer($0.importCount) },
        Column(name: "imported_rows", heading: "Rows of those") { .integer($0.importedRowCount) },
        Column(name: "runs", heading: "Runs") { .integer($0.runCount) },
        Column(name: "runs_finished", heading: "Runs finished") {
            .integer($0.runCounts["finished"] ?? 0)
        },
        Column(name: "runs_interrupted", heading: "Runs interrupted") {
            .integer($0.runCounts["interrupted"] ?? 0)
        },
        Column(name: "runs_without_end", heading: "Runs without end") {
            .integer($0.runCounts["running"] ?? 0)
        },
        Column(name: "size_bytes", heading: "Size in bytes") { .integer($0.byteCount) },
        Column(name: "free_bytes", heading: "Bytes not in use") { .integer($0.freeByteCount) },
        Column(name: "bytes_per_segment", heading: "Bytes a segment") {
            $0.bytesPerSegment.map { .decimal($0, places: 1) } ?? .absent
        },
    ]

    private static let files: [Column<IndexStatistics.Files>] = [
        Column(name: "outcome", heading: "Outcome") { .text($0.outcome.rawValue) },
        Column(name: "files", heading: "Files") { .integer($0.count) },
        Column(name: "size_bytes", heading: "Bytes") { .integer($0.byteCount) },
    ]

    private static let segments: [Column<IndexStatistics.Segments>] = [
        Column(name: "kind", heading: "Kind") { .text($0.kind.rawValue) },
        Column(name: "segments", heading: "Segments") { .integer($0.count) },
        Column(name: "hours", heading: "Hours") { .decimal($0.duration / 3_600, places: 2) },
    ]

    private static let parts: [Column<IndexStatistics.Part>] = [
        Column(name: "name", heading: "Name") { .text($0.name) },
        Column(name: "size_bytes", heading: "Bytes") { .integer($0.byteCount) },
    ]
}
