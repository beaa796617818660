import ArgumentParser
import RecordingIndex

/// `earmark import calls`: a call log.
struct ImportCallsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calls",
        abstract: "Take in a call log.",
        discussion: "Presets: samples, asterisk, freeswitch, generic.")

    @OptionGroup var options: ImportOptions

    func run() throws { try options.run(.calls) }
}
