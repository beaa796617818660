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

    init(
        container: AudioContainer, codec: AudioCodec, rawFormat: RawFormat?, sampleRate: Int,
        channelCount: Int, parameters: SegmentationParameters
    ) {
        self.container = container
        self.codec = codec
        self.rawFormat = container == .headerless ? rawFormat : nil
        self.sampleRate = sampleRate
        segmenter = Segmenter(
            sampleRate: sampleRate, channelCount: channelCount, parameters: parameters)
    }

    /// Takes the next sample frames.
    mutating func append(_ block: SampleBlock) {
        for channel in 0..<block.channelCount {
            block.withSamples(ofChannel: channel) { samples in
                segmenter.append(samples, channel: channel + 1)
            }
        }
    }

    /// The finished recording; a header without any audio makes none.
    consuming func finish(_ decoding: DecodingSummary) -> FileAnalysis.Result {
        guard decoding.sampleFrameCount > 0 else {
            let problem = decoding.problem ?? .noAudio
            return .undecodable(reason: "\(container.describing(codec)): \(problem)")
        }
        let (segments, channels) = segmenter.finish()
        return .decoded(
            RecordingAnalysis(
                container: container.rawValue, codec: codec.rawValue,
                rawFormat: rawFormat?.description, sampleRate: sampleRate,
                sampleFrameCount: decoding.sampleFrameCount,
                claimedSampleFrameCount: decoding.claimedSampleFrameCount,
                problem: decoding.problem?.description, channels: channels, segments: segments))
    }
}
