import ArgumentParser
import CaseExport

/// `earmark bag verify`.
struct BagVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Hash every file of a bag, and name what was changed, removed or added.",
        discussion: """
            It reads nothing but the bag, and needs no index. That a bag was made anew as a whole shows \
            only against its digest, which is kept elsewhere. The exit status is 1 when something is \
            found.
            """)

    @OptionGroup var options: BagOptions

    @Option(name: .long, help: "How it is printed.")
    var format: ReportFormat = .table

    func run() throws {
        let (bag, findings) = try options.verify()
        try Report(
            name: "bag", subject: bag, facts: Self.facts(isSound: findings.isEmpty),
            sections: [
                Section(
                    name: "findings", title: "Tampered with", columns: BagFinding.columns,
                    rows: findings)
            ]
        ).write(format)
        if !findings.isEmpty { throw ExitStatus.attention }
    }

    private static func facts(isSound: Bool) -> [Column<BagVerifier>] {
        [
            Column(name: "sound", heading: "Sound") { _ in .text(isSound ? "yes" : "no") },
            Column(name: "files", heading: "Files") { .integer($0.fileCount) },
            Column(name: "digest", heading: "Digest") { .text($0.sealText) },
        ]
    }
}
