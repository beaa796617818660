import ArgumentParser
import CaseAssembly
import CaseExport
import RecordingIndex

/// `earmark import bag`: a case that others handed on.
struct ImportBagCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bag",
        abstract: "Verify a bag, as export writes it, and take in the case that it holds.",
        discussion: """
            Nothing is taken of a bag in which anything was changed, removed or added, or that does \
            not prove its entries of the custody log. Originals in it are read as ingest reads \
            them, and what is found is compared with what the bag says; a recording whose original is \
            not there has to be held already. Exhibits, statements, numbers on schedules and \
            clips are taken in with the names of those who entered them: all of them, or none where \
            one contradicts what is here. The same bag may be taken in again.
            """)

    @OptionGroup var options: BagOptions
    @OptionGroup var custody: CustodyOptions
    @OptionGroup var indexOptions: IndexOptions
    @OptionGroup var jobOptions: JobOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let evidence = try EvidencePaths([options.folder])
        try evidence.refuse(index: indexOptions.path)
        let (verified, findings) = try options.verify()
        guard findings.isEmpty else {
            try BagListing.write(findings, format: output.format)
            StandardError.say(
                "\(options.folder) is not as it was when it was handed on. Nothing was taken in.")
            throw ExitStatus.attention
        }
        let bag = try ReceivedBag(verified, at: options.folder)
        let index = try indexOptions.open(.create)
        let claim = index.claim(actor: Account.current, command: CommandLineText.current)
        defer { claim.release() }
        let report = try await Interruption.cancelling {
            [actor = custody.actor("import bag"), jobs = jobOptions.jobs] in
            var intake = BagIntake(bag, into: index, by: actor, jobs: jobs)
            intake.claim = claim
            return try await intake.take()
        }
        try BagListing.write(report, of: bag, format: output.format)
        try index.close()
        if report.wasInterrupted { throw ExitStatus.interrupted }
        if BagListing.needsAttention(report) { throw ExitStatus.attention }
    }
}
