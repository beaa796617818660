import ArgumentParser

/// `earmark note`: sentences about recordings.
struct NoteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: "Write notes about recordings or parts of them, list and withdraw them.",
        subcommands: [
            NoteAddCommand.self, NoteListCommand.self, NoteWithdrawCommand.self,
        ])
}
