import ArgumentParser

/// `earmark import`: rows from elsewhere.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract:
            "Take in call logs, incident logs, rosters, transcripts and cases that others handed on.",
        discussion: """
            Before or after the recordings: rows without a recording stay, and find theirs when it \
            is ingested. Rows that cannot be understood are listed by their line, and the rest goes \
            in. The same file is taken in once.
            """,
        subcommands: [
            ImportCallsCommand.self, ImportIncidentsCommand.self, ImportRosterCommand.self,
            ImportTranscriptsCommand.self, ImportBagCommand.self,
        ])
}
