import CallModel
import IngestPipeline
import VoiceSegmentation

/// A recording that is to be drawn.
struct PlotSubject {
    var file: FoundPath
    var contentHash: ContentHash?
    var recording: RecordingAnalysis
    var trace: RecordingTrace
    /// What decided.
    var parameters: SegmentationParameters

    /// Takes what is drawn from an analysis; `nil` when the file was not decoded.
    init?(_ traced: TracedAnalysis, parameters: SegmentationParameters) {
        guard case .decoded(let recording) = traced.analysis.result, let trace = traced.trace else {
            return nil
        }
        file = traced.analysis.file.path
        contentHash = traced.analysis.contentHash
        self.recording = recording
        self.trace = trace
        self.parameters = parameters
    }

    init(
        file: FoundPath, contentHash: ContentHash?, recording: RecordingAnalysis,
        trace: RecordingTrace, parameters: SegmentationParameters
    ) {
        self.file = file
        self.contentHash = contentHash
        self.recording = recording
        self.trace = trace
        self.parameters = parameters
    }

    /// How the recording is described below its name.
    var description: String {
        let time = SampleTime(
            sampleCount: recording.sampleFrameCount, sampleRate: recording.sampleRate)
        let count = recording.channels.count
        let codec = "\(recording.codec) in \(recording.container)"
        let channels = Count.text(count, "channel")
        let decider = parameters.decision == .classifier ? "the classifier" : "energy"
        return [
            codec, "\(recording.sampleRate) Hz", channels, time.clock,
            "decided by \(decider), engine \(Segmenter.engineVersion)",
        ].joined(separator: "  ·  ")
    }
}
