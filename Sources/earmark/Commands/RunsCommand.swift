import ArgumentParser
import CallModel
import RecordingIndex

/// `earmark runs`: every ingest that put something on record.
struct RunsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "runs",
        abstract: "List the runs of ingest: who, when, how they ended, and what they found.",
        discussion: """
            A run is finished, interrupted, running, or killed: without an end, and with nobody at \
            work on it. Its files are those that it found new or changed, by outcome.
            """)

    @OptionGroup var indexOptions: IndexOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let index = try indexOptions.open(.read)
        var rows = RowWriter(Self.columns(in: output.format), format: output.format)
        for run in try index.runs() { try rows.write(run) }
        try rows.finish()
        try rows.requireRows()
    }

    /// A table leaves the number out where an outcome has no file, and so the column where no run has
    /// one.
    private static func columns(in format: RowFormat) -> [Column<RunSummary>] {
        let none = format == .table ? Cell.absent : .integer(0)
        return ahead
            + outcomes.map { outcome, name in
                Column(name: name, heading: outcome.rawValue) { run in
                    run.counts[outcome].map(Cell.integer) ?? none
                }
            } + behind
    }

    private static let ahead: [Column<RunSummary>] = [
        Column(name: "run", heading: "Run") { .integer($0.number) },
        Column(name: "state", heading: "State") { .text($0.state.rawValue) },
        Column(name: "started_at", heading: "Started") { .text($0.startedAt.description) },
        Column(name: "ended_at", heading: "Ended") {
            $0.endedAt.map { .text($0.description) } ?? .absent
        },
        Column(name: "actor", heading: "Actor") { .text($0.actor) },
        Column(name: "files", heading: "Files") { .integer($0.fileCount) },
    ]

    /// Those that are kept, which `unchanged` is not.
    private static let outcomes: [(Outcome, name: String)] = [
        (.indexed, "indexed"), (.partial, "partial"), (.duplicate, "duplicate"),
        (.undecodable, "undecodable"), (.unreadable, "unreadable"), (.notAudio, "not_audio"),
    ]

    private static let behind: [Column<RunSummary>] = [
        Column(name: "roles", heading: nil) { .integer($0.roleCount) },
        Column(name: "program_version", heading: nil) { .text($0.programVersion) },
        Column(name: "arguments", heading: "Arguments", omission: .end) { .text($0.argumentsJSON) },
    ]
}
