import ArgumentParser
import AudioDecoding
import CallModel
import IngestPipeline
import RecordingIndex

/// `earmark ingest`: files in, outcomes out.
struct IngestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Read recordings into an index, and say what became of every file.",
        discussion: """
            Every file found gets one outcome: indexed, partial (decoded up to a named problem), \
            duplicate (the same bytes as a recording already held), unchanged, undecodable (the \
            codec or container is named), unreadable, or notAudio. Run it again at any time: what \
            has not changed is not read again.

            Files that need a look are listed; with --format ndjson, json or csv, all files are.
            """)

    @Argument(help: ArgumentHelp("Files and folders to read.", valueName: "path"))
    var paths: [String]

    @OptionGroup var indexOptions: IndexOptions
    @OptionGroup var custody: CustodyOptions
    @OptionGroup var decoding: DecodingOptions
    @OptionGroup var segmentation: SegmentationOptions
    @OptionGroup var output: OutputOptions

    @Option(
        name: .customLong("case"),
        help: ArgumentHelp("Link every recording to this case.", valueName: "reference"))
    var caseReference: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Who is on which channel, in order: your assertion, stored with your name.",
            discussion:
                "Such as handler,caller. It is asserted of recordings with as many channels.",
            valueName: "roles"),
        transform: ChannelRoles.parse)
    var channels: [Role]?

    func run() async throws {
        let evidence = try EvidencePaths(paths)
        try evidence.refuse(index: indexOptions.path)
        let index = try indexOptions.open(.create)
        let claim = index.claim(actor: Account.current, command: CommandLineText.current)
        defer { claim.release() }
        if let other = claim.other {
            StandardError.say(
                "Another program writes to the index \(index.path) as well: \(other). "
                    + "Both go on, and take turns.")
        }
        var ingest = Ingest(
            roots: evidence.roots, jobs: decoding.jobs, actor: custody.actor("ingest"))
        ingest.rawFormats = decoding.raw
        ingest.parameters = segmentation.parameters
        ingest.roles = channels
        ingest.caseID = try index.caseID(caseReference)
        let report = try await Interruption.cancelling { [ingest, format = output.format] in
            var listing = IngestListing(of: ingest, format: format)
            let report = try await ingest.read(into: index) { try listing.write($0) }
            try listing.finish(report)
            return report
        }
        try index.close()
        if report.wasInterrupted { throw ExitStatus.interrupted }
        if report.needsAttention || report.foundCount == 0 { throw ExitStatus.attention }
    }
}
