import ArgumentParser

/// `earmark index`: the care of the index itself.
struct IndexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index",
        abstract: "Measure, check, copy and compact the index.",
        subcommands: [
            IndexStatsCommand.self,
            IndexCheckCommand.self,
            IndexBackupCommand.self,
            IndexCompactCommand.self,
        ])
}
