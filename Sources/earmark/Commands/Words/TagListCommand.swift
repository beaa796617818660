import ArgumentParser
import RecordingIndex

/// `earmark tag list`.
struct TagListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the tags that stand.")

    @OptionGroup var options: AnnotationListOptions

    func run() throws { try options.run(.tag) }
}
