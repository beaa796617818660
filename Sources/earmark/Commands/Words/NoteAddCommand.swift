import ArgumentParser
import RecordingIndex

/// `earmark note add`.
struct NoteAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Write a note about a recording, or about a part of it.")

    @OptionGroup var options: AnnotationAddOptions

    func run() throws { try options.run(.note) }
}
