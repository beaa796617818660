import ArgumentParser
import RecordingIndex

/// `earmark import roster`: who was on duty when.
struct ImportRosterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster",
        abstract: "Take in a roster.",
        discussion: "Presets: samples, generic.")

    @OptionGroup var options: ImportOptions

    func run() throws { try options.run(.roster) }
}
