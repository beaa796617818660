public import AudioDecoding
public import CallModel
import SystemPackage
public import VoiceSegmentation

/// Analyses files and forgets them: segmentation without an index.
public struct OneShotSegmentation: Sendable {
    /// Where audio comes from.
    public enum Input: Hashable, Sendable {
        /// A file, or a folder with everything below it.
        case path(FoundPath)
        /// Standard input, to its end.
        case standardInput
    }

    /// The name under which standard input is analysed.
    public static let standardInputPath = FoundPath("stdin")

    /// What is analysed, in this order.
    public var inputs: [Input]
    /// How many files are analysed at the same time; at least 1.
    public var jobs: Int
    /// What the operator says of headerless files; the first that speaks for a name counts.
    public var rawFormats: [RawFormat]
    /// What decides where utterances begin and end.
    public var parameters: SegmentationParameters

    /// Describes what to analyse.
    public init(
        inputs: [Input], jobs: Int, rawFormats: [RawFormat] = [],
        parameters: SegmentationParameters = .standard
    ) {
        self.inputs = inputs
        self.jobs = jobs
        self.rawFormats = rawFormats
        self.parameters = parameters
    }

    /// Analyses all files; hands each analysis to `body`, in order.
    public func forEach(_ body: (FileAnalysis) throws -> Void) async throws {
        try await forEach(isTraced: false) { try body($0.analysis) }
    }

    /// The same with a trace of each recording, which takes longer, and memory for every frame.
    public func forEachTraced(_ body: (TracedAnalysis) throws -> Void) async throws {
        try await forEach(isTraced: true, body)
    }

    private func forEach(
        isTraced: Bool, _ body: (TracedAnalysis) throws -> Void
    ) async throws {
        let orderedJobs = OrderedJobs<TracedAnalysis>(jobs: jobs)
        let analyzer = FileAnalyzer(
            rawFormats: rawFormats, parameters: parameters, isTraced: isTraced,
            idleJobs: orderedJobs.idle)
        var rest = inputs[...]
        var discovery = FileDiscovery(roots: [])
        try await orderedJobs.run {
            while true {
                if let entry = discovery.next() {
                    if let analysis = entry.unreadAnalysis {
                        return .done(TracedAnalysis(analysis))
                    }
                    guard case .file(let file) = entry else { continue }
                    return .todo { analyzer.trace(file.path) }
                }
                switch rest.popFirst() {
                case .path(let path): discovery = FileDiscovery(roots: [path])
                case .standardInput: return .todo { analyzer.traceStandardInput() }
                case nil: return nil
                }
            }
        } take: { analysis in
            try body(analysis)
        }
    }
}

extension FileAnalyzer {
    /// Analyses what comes from standard input, under the name `stdin`.
    ///
    /// It is first put into a temporary file without a name, since most decoders cannot work on a
    /// pipe; the file is gone when the analysis is. There is no extension that a statement of a
    /// headerless format could speak for, so the first one counts.
    func traceStandardInput() -> TracedAnalysis {
        let path = OneShotSegmentation.standardInputPath
        do {
            return try trace(
                EvidenceFile(spooling: .standardInput), at: path, rawFormat: rawFormats.first)
        } catch {
            let file = FileSnapshot(path: path, byteCount: nil, modificationTime: nil)
            return TracedAnalysis(FileAnalysis(file, .unreadable(reason: error.description)))
        }
    }
}
