import AudioDecoding
import CallModel
import VoiceSegmentation

/// A recording in the making: its samples are taken block by block, then it is told how decoding
/// went.
struct RecordingBuilder {
    private let container: AudioContainer
    private let codec: AudioCodec
    private let rawFormat: RawFormat?
    private let sampleRate: Int
    private var segmenter: Segmenter
    /// One a channel where a trace is wanted, otherwise none.
    private var waveforms: [WaveformEnvelope]

    init(
        container: AudioContainer, codec: AudioCodec, rawFormat: RawFormat?, sampleRate: Int,
        channelCount: Int, parameters: SegmentationParameters, isTraced: Bool = false
    ) {
        self.container = container
        self.codec = codec
        self.rawFormat = container == .headerless ? rawFormat : nil
        self.sampleRate = sampleRate
        segmenter = Segmenter(
            sampleRate: sampleRate, channelCount: channelCount, parameters: parameters,
            isTraced: isTraced)
        waveforms = isTraced ? Array(repeating: WaveformEnvelope(), count: channelCount) : []
    }

    /// Makes room for what so many sample frames come to, if they are likely to come.
    mutating func reserveCapacity(sampleFrameCount: Int) {
        segmenter.reserveCapacity(sampleCount: sampleFrameCount)
    }

    /// Takes the next sample frames.
    mutating func append(_ block: SampleBlock) {
        for channel in 0..<block.channelCount {
            block.withSamples(ofChannel: channel) { samples in
                segmenter.append(samples, channel: channel + 1)
                if !waveforms.isEmpty { waveforms[channel].append(samples) }
            }
        }
    }

    /// The finished recording; a header without any audio makes none.
    consuming func finish(_ decoding: DecodingSummary) -> FileAnalysis.Result {
        guard decoding.sampleFrameCount > 0 else { return withoutAudio(decoding) }
        let (segments, channels) = segmenter.finish()
        return recording(decoding, channels, segments)
    }

    /// The same with its trace, if that was asked for at the beginning.
    consuming func finishTraced(
        _ decoding: DecodingSummary
    ) -> (result: FileAnalysis.Result, trace: RecordingTrace?) {
        guard !waveforms.isEmpty else { return (finish(decoding), nil) }
        guard decoding.sampleFrameCount > 0 else { return (withoutAudio(decoding), nil) }
        let (segments, channels, traces) = segmenter.finishTraced()
        return (
            recording(decoding, channels, segments),
            RecordingTrace(channels: traces, waveforms: waveforms)
        )
    }

    private func withoutAudio(_ decoding: DecodingSummary) -> FileAnalysis.Result {
        let problem = decoding.problem ?? .noAudio
        return .undecodable(reason: "\(container.describing(codec)): \(problem)")
    }

    private func recording(
        _ decoding: DecodingSummary, _ channels: [ChannelSummary], _ segments: [Segment]
    ) -> FileAnalysis.Result {
        .decoded(
            RecordingAnalysis(
                container: container.rawValue, codec: codec.rawValue,
                rawFormat: rawFormat?.description, sampleRate: sampleRate,
                sampleFrameCount: decoding.sampleFrameCount,
                claimedSampleFrameCount: decoding.claimedSampleFrameCount,
                problem: decoding.problem?.description, channels: channels, segments: segments))
    }
}
