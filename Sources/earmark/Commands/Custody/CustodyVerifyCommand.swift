import ArgumentParser
import CustodyLog
import RecordingIndex

/// `earmark custody verify`.
struct CustodyVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Compute the custody log anew, and name what was tampered with.",
        discussion: """
            That the last entries were cut off, or that all was written anew, shows only against \
            a head that was kept elsewhere. The exit status is 1 when something is found.
            """)

    @OptionGroup var indexOptions: IndexOptions

    @Option(
        name: .long,
        help: ArgumentHelp("Also compare it with the head in this file.", valueName: "file"))
    var head: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The public key by which every head has to be signed, or a file with it.",
            valueName: "public"))
    var key: String?

    @Option(name: .long, help: "How it is printed.")
    var format: ReportFormat = .table

    func run() throws {
        let head = try head.map { try CustodyFiles.head(at: $0) }
        let key = try key.map { try CustodyFiles.publicKey($0) }
        let result = try indexOptions.open(.read).verifyCustody(against: head, signedBy: key)
        try Report(
            name: "custody", subject: result, facts: Self.facts,
            sections: [
                Section(
                    name: "findings", title: "Tampered with", columns: Self.findings,
                    rows: result.findings)
            ]
        ).write(format)
        if !result.findings.isEmpty { throw ExitStatus.attention }
    }

    private static let facts: [Column<(entryCount: Int, findings: [LogFinding])>] = [
        Column(name: "sound", heading: "Sound") { .text($0.findings.isEmpty ? "yes" : "no") },
        Column(name: "entries", heading: "Entries") { .integer($0.entryCount) },
    ]

    private static let findings: [Column<LogFinding>] = [
        Column(name: "finding", heading: "Finding") { .text($0.kind.rawValue) },
        Column(name: "detail", heading: "Detail") { .text($0.detail) },
    ]
}
