import ArgumentParser
import RecordingIndex

/// `earmark note list`.
struct NoteListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the notes that stand.")

    @OptionGroup var options: AnnotationListOptions

    func run() throws { try options.run(.note) }
}
