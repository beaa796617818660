import ArgumentParser

/// `earmark tag`: words by which recordings are found again about recordings.
struct TagCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tag",
        abstract: "Write tags about recordings or parts of them, list and withdraw them.",
        subcommands: [
            TagAddCommand.self, TagListCommand.self, TagWithdrawCommand.self,
        ])
}
