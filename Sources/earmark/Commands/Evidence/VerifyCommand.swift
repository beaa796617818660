import ArgumentParser
import IngestPipeline
import RecordingIndex

/// `earmark verify`: whether the originals are what they were.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Read the originals, or clips, again, and say which are not what they were.",
        discussion: """
            Every file is read where it was found, and its SHA-256 compared with the one on record. \
            As a table, what is not unchanged is listed; in the other formats, everything is. Every \
            result is kept, so that a run that was cut short goes on with --resume. The exit status \
            is 1 when something in the run is not unchanged.
            """)

    @Option(
        name: .customLong("case"),
        help: ArgumentHelp(
            "Only files of recordings that are linked to this case.", valueName: "reference"))
    var caseReference: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Look here for what is not where it was; may be repeated.", valueName: "folder"))
    var search: [String] = []

    @Flag(name: .long, help: "Verify the clips that were cut, instead of the originals.")
    var clips = false

    @Flag(name: .long, help: "Go on with the last run over the same that was cut short.")
    var resume = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only what was not found unchanged at this moment, in UTC, or later.",
            valueName: "moment"))
    var unverifiedSince: Moment?

    @OptionGroup var jobOptions: JobOptions
    @OptionGroup var indexOptions: IndexOptions
    @OptionGroup var custody: CustodyOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let index = try indexOptions.open(.write)
        let search = OriginalSearch(in: try EvidencePaths(search).roots)
        let run = try index.beginVerification(
            of: clips ? .clips : .originals, caseID: try index.caseID(caseReference),
            unverifiedSince: unverifiedSince?.timestamp, resumes: resume,
            actor: custody.actor("verify"))
        let verification = Verification(run, jobs: jobOptions.jobs, search: search)
        let isComplete = try await Interruption.cancelling { [format = output.format] in
            var listing = VerificationListing(of: run, format: format)
            let isComplete = try await verification.verify { try listing.write($0) }
            try listing.finish()
            return isComplete
        }
        let counts = try run.counts()
        StandardError.say(VerificationListing.sentence(counts))
        guard isComplete else { throw ExitStatus.interrupted }
        if counts.isEmpty, unverifiedSince == nil { throw ExitStatus.nothingMatched() }
        if counts.keys.contains(where: { $0 != .unchanged }) {
            throw ExitStatus.attention
        }
    }
}
