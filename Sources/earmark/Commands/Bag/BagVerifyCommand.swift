import ArgumentParser
import CallModel
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

    @Argument(help: ArgumentHelp("The folder of the bag.", valueName: "folder"))
    var folder: String

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The SHA-256 of tagmanifest-sha256.txt, as export printed it.", valueName: "sha256"))
    var digest: String?

    @Option(name: .long, help: "How it is printed.")
    var format: ReportFormat = .table

    func validate() throws {
        guard digest.map({ ContentHash(hexadecimal: $0) != nil }) ?? true else {
            throw ValidationError(
                "--digest should be a SHA-256, which has 64 hexadecimal digits, and is "
                    + "'\(digest ?? "")'.")
        }
        guard !folder.isEmpty else {
            throw ValidationError("A bag was named by nothing; is a variable empty?")
        }
    }

    func run() throws {
        let verifier = try BagVerifier(folder: folder)
        let findings = verifier.findings(expecting: digest)
        try Report(
            name: "bag", subject: verifier, facts: Self.facts(isSound: findings.isEmpty),
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
