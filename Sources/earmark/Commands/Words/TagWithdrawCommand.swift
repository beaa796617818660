import ArgumentParser
import RecordingIndex

/// `earmark tag withdraw`.
struct TagWithdrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Withdraw a tag; it stays on record.")

    @OptionGroup var options: AnnotationWithdrawOptions

    func run() throws { try options.run(.tag) }
}
