import ArgumentParser
import RecordingIndex

/// `earmark import incidents`: what a dispatch system exported.
struct ImportIncidentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "incidents",
        abstract: "Take in an incident log.",
        discussion: "Presets: samples, generic.")

    @OptionGroup var options: ImportOptions

    func run() throws { try options.run(.incidents) }
}
