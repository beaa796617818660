import ArgumentParser
import RecordingIndex

/// `earmark index check`.
struct IndexCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check that the index is whole, and print the digest of what it holds.",
        discussion: """
            Indexes that hold the same have the same digest, whoever made them, when, and in how \
            many runs. The exit status is 1 when something is found that should not be.
            """)

    @OptionGroup var indexOptions: IndexOptions

    @Option(name: .long, help: "How it is printed.")
    var format: ReportFormat = .table

    func run() throws {
        let check = try openForChecking().check()
        try Report(
            name: "index", subject: check, facts: Self.facts,
            sections: [
                Section(
                    name: "findings", title: "Should not be", columns: Self.findings,
                    rows: check.findings)
            ]
        ).write(format)
        if !check.findings.isEmpty { throw ExitStatus.attention }
    }

    /// SQLite checks the conditions on single values only where it may write.
    private func openForChecking() throws -> RecordingIndex {
        do {
            return try indexOptions.open(.write)
        } catch IndexError.notWritable {
            return try indexOptions.open(.read)
        }
    }

    private static let facts: [Column<IndexCheck>] = [
        Column(name: "sound", heading: "Sound") { .text($0.findings.isEmpty ? "yes" : "no") },
        Column(name: "digest", heading: "Digest") {
            $0.digest.map { .text($0.description) } ?? .absent
        },
    ]

    private static let findings: [Column<IndexFinding>] = [
        Column(name: "check", heading: "Check") { .text($0.check) },
        Column(name: "finding", heading: "Finding") { .text($0.detail) },
    ]
}
