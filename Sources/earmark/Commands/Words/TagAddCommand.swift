import ArgumentParser
import RecordingIndex

/// `earmark tag add`.
struct TagAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Write a tag about a recording, or about a part of it.")

    @OptionGroup var options: AnnotationAddOptions

    func run() throws { try options.run(.tag) }
}
