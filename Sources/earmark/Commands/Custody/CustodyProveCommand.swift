import ArgumentParser
import CustodyLog
import RecordingIndex

/// `earmark custody prove`.
struct CustodyProveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove",
        abstract: "Print a proof that an entry is in the custody log, as JSON.",
        discussion: """
            Whoever has it needs neither the log nor this program: custody-check.py verifies it.
            """)

    @OptionGroup var indexOptions: IndexOptions

    @Argument(help: "The number of the entry.")
    var entry: Int

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Prove it in the first entries, so many; otherwise in all.", valueName: "size"))
    var to: Int?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Also prove that the log has only grown since the head in this file.",
            discussion: "Otherwise since the latest head before that was signed, if any.",
            valueName: "file"))
    var since: String?

    func run() throws {
        let older = try since.map { try CustodyFiles.head(at: $0) }
        let bundle = try indexOptions.open(.read)
            .proveCustody(of: entry, in: to, since: older)
        try StandardOutput.say(bundle.json.spelling)
    }
}
