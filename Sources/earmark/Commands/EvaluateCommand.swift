import ArgumentParser
import IngestPipeline
import SpeechEvaluation
import VoiceSegmentation

/// `earmark evaluate`: how good segments are, against references.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure segments against references, to validate them on your own calls.",
        discussion: """
            References and hypotheses are RTTM files, STEM.rttm for each recording. With --audio, \
            this program segments the recordings, and what it finds is the hypothesis. A recording \
            without a hypothesis counts as one in which no speech was found, and is named.
            """)

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The folder of RTTM files that say who speaks when.", valueName: "folder"))
    var reference: String

    @Argument(
        help: ArgumentHelp(
            "The folder of RTTM files that are to be measured.", valueName: "hypothesis"))
    var hypothesis: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Segment the recordings in this folder instead of reading a hypothesis.",
            valueName: "folder"))
    var audio: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "A CSV file that divides the recordings into groups.",
            discussion: """
                Columns stem and group, and where known duration_s and channels. Without it, all \
                recordings are one group.
                """,
            valueName: "file"))
    var groups: String?

    @OptionGroup var decoding: DecodingOptions
    @OptionGroup var segmentation: SegmentationOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (hypothesis == nil) != (audio == nil) else {
            throw ValidationError("Give either a folder of hypotheses or --audio.")
        }
        guard audio != nil || decoding.raw.isEmpty else {
            throw ValidationError("--raw is of use with --audio only.")
        }
        guard audio != nil || segmentation.parameters == .standard else {
            throw ValidationError("--sensitivity and --decision are of use with --audio only.")
        }
    }

    func run() async throws {
        let references = try RTTMFolder(reference).references()
        let evaluation = try Evaluation(
            references: references,
            groups: groups.map(GroupsFile.read)
                ?? RecordingGroups(stems: references.keys.sorted(), group: "all"))
        let report = try evaluation.report(on: await hypotheses(for: evaluation.stems))
        if evaluation.ungroupedCount > 0 {
            StandardError.say(
                "\(evaluation.ungroupedCount) of \(references.count) references are in no group, "
                    + "and do not count.")
        }
        var rows = RowWriter(EvaluationRow.columns, format: output.format)
        for row in EvaluationRow.rows(of: report) { try rows.write(row) }
        try rows.finish()
    }

    /// What was found in the recordings of these stems; says for which there is nothing.
    private func hypotheses(
        for stems: [String]
    ) async throws -> [String: Evaluation.Hypothesis] {
        let found =
            if let audio {
                try await AudioHypotheses.segment(
                    audio, decoding, segmentation.parameters, stems: Set(stems))
            } else {
                try RTTMFolder(hypothesis ?? "").hypotheses(for: stems)
            }
        for stem in stems where found[stem] == nil {
            StandardError.say("\(stem): no hypothesis; counted as no speech found")
        }
        return found
    }
}
