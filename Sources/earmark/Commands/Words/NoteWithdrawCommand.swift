import ArgumentParser
import RecordingIndex

/// `earmark note withdraw`.
struct NoteWithdrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Withdraw a note; it stays on record.")

    @OptionGroup var options: AnnotationWithdrawOptions

    func run() throws { try options.run(.note) }
}
