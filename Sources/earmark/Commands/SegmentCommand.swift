import ArgumentParser
import CallModel
import Foundation
import IngestPipeline

/// `earmark segment`: files in, utterances out, no index.
struct SegmentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segment",
        abstract: "Print the utterances of recordings, without an index.",
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

    func run() async throws {
        let inputs = try files.map { file in
            if file == "-" { return OneShotSegmentation.Input.standardInput }
            guard let path = AbsolutePath.resolve(file) else {
                throw CommandError("There is no file or folder \(file).")
            }
            return .path(path)
        }
        let segmentation = OneShotSegmentation(
            inputs: inputs, jobs: decoding.jobs, rawFormats: decoding.raw)
        var sink = try SegmentSink(format: output.format, folder: out)
        var needsAttention = false
        try await segmentation.forEach { analysis in
            let isNamed = inputs.contains(.path(analysis.file.path))
            needsAttention = analysis.sayWhatIsWrong(isNamed: isNamed) || needsAttention
            try sink.write(analysis)
        }
        try sink.finish()
        if needsAttention { throw ExitStatus.attention }
    }
}
