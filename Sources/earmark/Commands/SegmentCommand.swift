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
    @OptionGroup var output: SegmentOutputOptions

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Write one RTTM file a recording into this folder instead.", valueName: "folder"))
    var out: String?

    func validate() throws {
        guard out == nil || [.table, .rttm].contains(output.format) else {
            throw ValidationError("--out writes RTTM, and \(output.format.rawValue) is asked for.")
        }
    }

    func run() async throws {
        let inputs = try files.map { file in
            file == "-"
                ? OneShotSegmentation.Input.standardInput : .path(try AbsolutePath.find(file))
        }
        if let out { try EvidencePaths(files.filter { $0 != "-" }).refuse(output: out) }
        let segmentation = OneShotSegmentation(
            inputs: inputs, jobs: decoding.jobs, rawFormats: decoding.raw)
        var sink = try SegmentSink(format: output.format, folder: out)
        var needsAttention = false
        try await segmentation.forEach { analysis in
            let path = analysis.file.path
            let isNamed =
                inputs.contains(.path(path)) || path == OneShotSegmentation.standardInputPath
            needsAttention = analysis.sayWhatIsWrong(isNamed: isNamed) || needsAttention
            try sink.write(analysis)
        }
        try sink.finish()
        if needsAttention { throw ExitStatus.attention }
    }
}
