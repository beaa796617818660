import ArgumentParser
import CustodyLog
import RecordingIndex

/// `earmark custody head`.
struct CustodyHeadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "head",
        abstract: "Print the head of the custody log: one hash that stands for all of it.",
        discussion: """
            Keep it where those who can write the index cannot. custody verify --head compares \
            the log with it later.
            """)

    @OptionGroup var indexOptions: IndexOptions

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Sign it with the key in this file, and keep it in the index.", valueName: "file"))
    var key: String?

    @Option(name: .long, help: "How it is printed.")
    var format: ReportFormat = .table

    func run() throws {
        let head =
            if let key {
                try indexOptions.open(.write)
                    .signCustodyHead(with: try CustodyFiles.signingKey(at: key))
            } else {
                try indexOptions.open(.read).custodyHead()
            }
        if format == .json {
            try StandardOutput.say(head.json.spelling)
        } else {
            try Report(name: "head", subject: head, facts: Self.facts, sections: []).write(format)
        }
    }

    private static let facts: [Column<LogHead>] = [
        Column(name: "entries", heading: "Entries") { .integer($0.entryCount) },
        Column(name: "root", heading: "Root") { .text($0.root.description) },
        Column(name: "last", heading: "Last") { .text($0.last.description) },
        Column(name: "at", heading: "At") { .text($0.at) },
        Column(name: "public_key", heading: "Key") {
            .optional($0.publicKey.map(Hexadecimal.text(of:)))
        },
        Column(name: "signature", heading: "Signature") {
            .optional($0.signature.map(Hexadecimal.text(of:)))
        },
    ]
}
