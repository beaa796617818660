import CallModel
import IngestPipeline
import VoiceSegmentation

extension ExplanationRow {
    /// The rows of a recording, channel by channel; none of a file that was not decoded.
    static func rows(
        of traced: TracedAnalysis, parameters: SegmentationParameters
    ) -> [ExplanationRow] {
        guard case .decoded(let recording) = traced.analysis.result, let trace = traced.trace else {
            return []
        }
        return trace.channels.enumerated().flatMap { index, channel in
            ChannelExplanation(
                file: traced.analysis.file.path, number: index + 1,
                sampleRate: recording.sampleRate, trace: channel,
                segments: recording.segments.filter { $0.channel == index + 1 },
                parameters: parameters
            ).rows
        }
    }
}
