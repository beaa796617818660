public import ArgumentParser
public import CallModel
import RecordingIndex

/// `earmark files`: what was last found at every path, recordings or not.
struct FilesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "files",
        abstract: "List the files that were found, with what became of each.",
        discussion: """
            Each file is listed as it was when it was last read, also what is no recording: \
            undecodable, unreadable and notAudio files with the reason.
            """)

    @OptionGroup var consultation: ConsultationOptions
    @OptionGroup var output: OutputOptions

    @Option(
        name: .long,
        help: "Only files with this outcome; may be given more than once.")
    var outcome: [Outcome] = []

    func validate() throws {
        guard !outcome.contains(.unchanged) else {
            throw ValidationError(
                "A file is listed with the outcome it had when it was last read, which is never "
                    + "unchanged.")
        }
    }

    func run() throws {
        let index = try consultation.open()
        try consultation.record("files", in: index)
        var rows = RowWriter(Self.columns, format: output.format)
        try index.forEachFile { file in
            if outcome.isEmpty || outcome.contains(file.outcome) { try rows.write(file) }
        }
        try rows.finish()
        try rows.requireRows()
    }

    private static let columns: [Column<FileFinding>] = [
        Column(name: "outcome", heading: "Outcome") { .text($0.outcome.rawValue) },
        Column(name: "recording", heading: "Recording") {
            $0.recordingID.map { .integer(Int($0.rawValue)) } ?? .absent
        },
        Column(name: "path", heading: "File", omission: .beginning) { .path($0.path) },
        Column(name: "reason", heading: "Reason", omission: .end) {
            $0.reason.map(Cell.text) ?? .absent
        },
        Column(name: "name_mismatch", heading: "Name", omission: .end) {
            $0.nameMismatch.map(Cell.text) ?? .absent
        },
        Column(name: "size_bytes", heading: nil) {
            $0.byteCount.map(Cell.integer) ?? .absent
        },
        Column(name: "found_at", heading: nil) { .text($0.foundAt.description) },
        Column(name: "sha256", heading: nil) {
            $0.contentHash.map { .text($0.description) } ?? .absent
        },
    ]
}

extension Outcome: ExpressibleByArgument {}
