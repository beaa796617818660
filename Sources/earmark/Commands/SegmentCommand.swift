import ArgumentParser
import CallModel
import Foundation
import IngestPipeline

/// `earmark segment`: files in, segments out, no index.
struct SegmentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segment",
        abstract: "Print the segments of recordings, without an index.",
        discussion: "The standard input is read for -, under the name stdin.")

    @Argument(help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "file"))
    var files: [String]

    @OptionGroup var decoding: DecodingOptions
    @OptionGroup var segmentation: SegmentationOptions
    @OptionGroup var output: SegmentOutputOptions

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Write one file of labels a recording into this folder instead; RTTM by default.",
            valueName: "folder"))
    var out: String?

    @Flag(
        name: .long,
        help: "Print why utterances begin and end where they do, and what was rejected, instead.")
    var explain = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Also draw the recording, of which there is one, with its segments and what decided.",
            discussion: "The drawing is SVG.", valueName: "file"))
    var plot: String?

    func validate() throws {
        guard out == nil || isTable || isLabels else {
            throw ValidationError(
                "--out writes RTTM, or labels of another format, and \(output.format.name) is "
                    + "asked for.")
        }
        guard !explain || out == nil else {
            throw ValidationError(
                "--out writes labels, which have no room for what --explain says. Give one of "
                    + "them.")
        }
        guard !explain || !isLabels else {
            throw ValidationError(
                "Labels have no room for what --explain says. Choose table, json, ndjson or csv "
                    + "with --format.")
        }
        guard plot == nil || files.count == 1 else {
            throw ValidationError(
                "--plot draws one recording, and \(files.count) are named. Name one of them.")
        }
    }

    private var isTable: Bool { output.format == .rows(.table) }

    private var isLabels: Bool {
        if case .labels = output.format { true } else { false }
    }

    func run() async throws {
        let inputs = try files.map { file in
            file == "-"
                ? OneShotSegmentation.Input.standardInput : .path(try AbsolutePath.find(file))
        }
        let evidence = try EvidencePaths(files.filter { $0 != "-" })
        if let out { try evidence.refuse(output: out) }
        if let plot {
            try AbsolutePath.requireFolder(of: plot)
            try evidence.refuse(plot: plot)
        }
        let segmentation = OneShotSegmentation(
            inputs: inputs, jobs: decoding.jobs, rawFormats: decoding.raw,
            parameters: segmentation.parameters)
        let needsAttention =
            explain || plot != nil
            ? try await trace(segmentation) : try await list(segmentation)
        if needsAttention { throw ExitStatus.attention }
    }

    /// Writes segments; returns whether some file needs attention.
    private func list(_ segmentation: OneShotSegmentation) async throws -> Bool {
        var sink = try SegmentSink(format: output.format, folder: out)
        var needsAttention = false
        try await segmentation.forEach { analysis in
            needsAttention = sayWhatIsWrong(analysis, segmentation) || needsAttention
            try sink.write(analysis)
        }
        try sink.finish()
        return needsAttention
    }

    /// Writes segments or explanations, and draws; returns whether some file needs attention.
    private func trace(_ segmentation: OneShotSegmentation) async throws -> Bool {
        var sink = explain ? nil : try SegmentSink(format: output.format, folder: out)
        var explanations: RowWriter<ExplanationRow>?
        if explain, case .rows(let format) = output.format {
            explanations = RowWriter(ExplanationRow.columns, format: format)
        }
        var drawing = plot.map(PlotFile.init)
        let parameters = segmentation.parameters
        var needsAttention = false
        try await segmentation.forEachTraced { traced in
            needsAttention = sayWhatIsWrong(traced.analysis, segmentation) || needsAttention
            try drawing?.take(PlotSubject(traced, parameters: parameters))
            try sink?.write(traced.analysis)
            guard explain else { return }
            for row in ExplanationRow.rows(of: traced, parameters: parameters) {
                try explanations?.write(row)
            }
        }
        try sink?.finish()
        try explanations?.finish()
        try drawing?.write()
        return needsAttention
    }

    private func sayWhatIsWrong(
        _ analysis: FileAnalysis, _ segmentation: OneShotSegmentation
    ) -> Bool {
        let path = analysis.file.path
        return analysis.sayWhatIsWrong(
            isNamed: segmentation.inputs.contains(.path(path))
                || path == OneShotSegmentation.standardInputPath)
    }
}
