import ArgumentParser

/// `earmark retention`: how long recordings are kept, and what is held back.
struct RetentionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention",
        abstract: "Say how long recordings are kept, hold them back, and list what is due.",
        discussion: "Of a case, earmark case retention, hold and release say it.",
        subcommands: [
            RetentionSetCommand.self,
            RetentionHoldCommand.self,
            RetentionReleaseCommand.self,
            RetentionListCommand.self,
        ])
}
