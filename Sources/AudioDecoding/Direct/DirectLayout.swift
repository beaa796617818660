public import SampleKernels

/// Audio that is expanded straight from the bytes of the file: G.711 or PCM16.
public struct DirectLayout: Hashable, Sendable {
    /// The file format around the audio.
    public var container: AudioContainer
    /// How each sample is written.
    public var encoding: SampleEncoding
    /// Sample frames a second, within ``AudioLimits/sampleRates``.
    public var sampleRate: Int
    /// Channels, within ``AudioLimits/channelCounts``.
    public var channelCount: Int
    /// Where the audio lies.
    public var extent: DataExtent

    /// The codec, for people.
    public var codec: AudioCodec {
        switch encoding {
        case .muLaw: .muLaw
        case .aLaw: .aLaw
        case .pcm16LittleEndian, .pcm16BigEndian: .pcm16
        }
    }

    /// How many bytes one sample frame takes.
    public var frameByteCount: Int { encoding.bytesPerSample * channelCount }
}
