public import VoiceSegmentation

/// What was seen of a recording while it was segmented, channel by channel.
public struct RecordingTrace: Sendable {
    /// Why the segments of each channel are where they are; none where the recording is shorter
    /// than a frame.
    public var channels: [ChannelTrace]
    /// The outline of each channel's waveform.
    public var waveforms: [WaveformEnvelope]
}
