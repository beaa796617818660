import ArgumentParser
import CallModel
import IngestPipeline
import RecordingIndex

/// `earmark reproduce`: the same answer again.
struct ReproduceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reproduce",
        abstract: "Decode and segment originals again, and compare with what is stored.",
        discussion: """
            With the parameters that are stored, also on another machine: --search says where the \
            originals lie there, and they are known by their SHA-256. The first difference is named. \
            The exit status is 1 when a recording does not come out the same.
            """)

    @Argument(
        help: ArgumentHelp(
            "Exhibits' marks, or recordings: numbers, digests, files or folders.",
            valueName: "exhibit-or-recording"))
    var subjects: [String] = []

    @Option(
        name: .customLong("case"),
        help: ArgumentHelp(
            "All recordings that are linked to this case.", valueName: "reference"))
    var caseReference: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Look here for originals that are not where they were; may be repeated.",
            valueName: "folder"))
    var search: [String] = []

    @OptionGroup var jobOptions: JobOptions
    @OptionGroup var consultation: ConsultationOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard subjects.isEmpty != (caseReference == nil) else {
            throw ValidationError("Name exhibits or recordings, or a case with --case.")
        }
    }

    func run() async throws {
        let index = try consultation.open()
        var selection = RecordingSelection(caseID: try index.caseID(caseReference))
        if caseReference == nil {
            selection.recordings = Set(try index.recordings(namedOrProducedAs: subjects))
        }
        try consultation.record("reproduce", of: selection, in: index)
        var found: [RecordingID] = []
        try index.forEachRecording(in: selection) { found.append($0.id) }
        guard !found.isEmpty else {
            var rows = RowWriter(Self.columns, format: output.format)
            try rows.finish()
            throw ExitStatus.nothingMatched()
        }
        let reproduction = Reproduction(search: OriginalSearch(in: try EvidencePaths(search).roots))
        let (isComplete, isSame) = try await Interruption.cancelling {
            [recordings = found, jobs = jobOptions.jobs, format = output.format] in
            var rows = RowWriter(Self.columns, format: format)
            var isSame = true
            let isComplete = try await reproduction.reproduce(
                recordings, of: index, jobs: jobs
            ) { finding in
                if finding.result != .same { isSame = false }
                try rows.write(finding)
            }
            try rows.finish()
            return (isComplete, isSame)
        }
        if !isComplete { throw ExitStatus.interrupted }
        if !isSame { throw ExitStatus.attention }
    }

    private static let columns: [Column<ReproductionFinding>] = [
        Column(name: "result", heading: "Result") { .text($0.result.rawValue) },
        Column(name: "recording", heading: "Recording") {
            .integer(Int($0.recordingID.rawValue))
        },
        Column(name: "path", heading: "File", omission: .beginning) {
            $0.path.map(Cell.path) ?? .absent
        },
        Column(name: "detail", heading: "Detail") { .optional($0.detail) },
        Column(name: "sha256", heading: nil) { .text($0.contentHash.description) },
    ]
}
