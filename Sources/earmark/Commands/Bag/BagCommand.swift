import ArgumentParser

/// `earmark bag`: what others handed on.
struct BagCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bag", abstract: "Verify bags, as export writes them.",
        subcommands: [BagVerifyCommand.self])
}
