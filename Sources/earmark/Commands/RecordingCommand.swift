import ArgumentParser
import RecordingIndex

/// `earmark recording`: everything about one recording.
struct RecordingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recording",
        abstract: "Show everything that the index holds of one recording.",
        discussion: "Its segments are listed by `earmark segments --recording`.")

    @OptionGroup var consultation: ConsultationOptions

    @Argument(
        help: ArgumentHelp(
            "Its number, its SHA-256 or the first six digits or more, or a path.",
            valueName: "recording"))
    var recording: String

    @Option(name: .long, help: "How it is printed.")
    var format: ReportFormat = .table

    func run() throws {
        let index = try consultation.open()
        let only = try index.recording(named: recording)
        try consultation.record(
            "recording", of: RecordingSelection(recordings: [only]), in: index)
        try RecordingReport.make(try index.recording(only)).write(format)
    }
}
