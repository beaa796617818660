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
    @OptionGroup var names: NameOptions
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
                "Such as handler,caller, or amazon-connect or verint for what those document. It is "
                + "asserted of recordings with as many channels.",
            valueName: "roles"),
        transform: ChannelRoles.parse)
    var channels: ChannelRoles?

    @Flag(
        name: .long,
        help: ArgumentHelp(
            "Say what would be read, how long it would take and what room, and do nothing.",
            discussion: "Some of the files are read to judge by, for about two seconds."))
    var dryRun = false

    func run() async throws {
        let evidence = try EvidencePaths(paths)
        try evidence.refuse(index: indexOptions.path)
        if dryRun { return try await preview(evidence) }
        let index = try indexOptions.open(.create)
        let claim = index.claim(actor: Account.current, command: CommandLineText.current)
        defer { claim.release() }
        if let other = claim.other {
            StandardError.say(
                "Another program writes to the index \(index.path) as well: \(other). "
                    + "Both go on, and take turns.")
        }
        var ingest = ingest(evidence)
        ingest.claim = claim
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

    /// The run that the options ask for, but for what has to be looked up in the index.
    private func ingest(_ evidence: EvidencePaths) -> Ingest {
        var ingest = Ingest(
            roots: evidence.roots, jobs: decoding.jobs, actor: custody.actor("ingest"))
        ingest.rawFormats = decoding.raw
        ingest.parameters = segmentation.parameters
        ingest.roles = channels?.roles
        ingest.rolesDetail = channels?.detail
        ingest.namePatterns = names.patterns
        ingest.factReader = names.source.reader
        return ingest
    }

    /// Says what the run would do.
    private func preview(_ evidence: EvidencePaths) async throws {
        let index = try indexOptions.openIfThere()
        try requireOpenCase(in: index)
        let (foundCount, room) = try await Interruption.cancelling {
            [ingest = ingest(evidence), format = output.format, path = indexOptions.path] in
            var listing = PreviewListing(format: format)
            do {
                let preview = try await ingest.preview(in: index) { try listing.write($0) }
                let room = preview.room(forIndexAt: path)
                try listing.finish(preview, jobs: ingest.jobs, room: room)
                return (preview.foundCount, room)
            } catch is CancellationError {
                throw ExitStatus.interrupted
            }
        }
        if foundCount == 0 || room.isTooLittle { throw ExitStatus.attention }
    }

    /// Throws as the run would when it cannot link anything to its case.
    private func requireOpenCase(in index: RecordingIndex?) throws {
        guard let caseReference else { return }
        guard let caseFile = try index?.caseFile(reference: caseReference) else {
            throw IndexError.unknownCase(reference: caseReference, similar: [])
        }
        if let closedAt = caseFile.closedAt {
            throw IndexError.caseClosed(reference: caseFile.reference, closedAt: closedAt)
        }
    }
}
