/// How samples are encoded, by the name that a person knows.
public struct AudioCodec: RawRepresentable, Hashable, Sendable {
    /// The name, such as `G.711 mu-law`.
    public let rawValue: String

    /// Names a codec.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Names a codec.
    init(_ name: String) { self.init(rawValue: name) }
}

extension AudioCodec: CustomStringConvertible {
    /// The name.
    public var description: String { rawValue }
}

extension AudioCodec {
    /// ITU-T G.711 mu-law.
    public static let muLaw = Self("G.711 mu-law")
    /// ITU-T G.711 A-law.
    public static let aLaw = Self("G.711 A-law")
    /// Linear samples of 16 bits.
    public static let pcm16 = Self("PCM 16-bit")
    /// GSM full rate.
    public static let gsm610 = Self("GSM 6.10")
    /// OKI or Dialogic ADPCM, four bits a sample.
    public static let okiADPCM = Self("OKI/Dialogic ADPCM")
    /// ITU-T G.722.
    public static let g722 = Self("G.722")
    /// ITU-T G.723.1.
    public static let g7231 = Self("G.723.1")
    /// ITU-T G.726.
    public static let g726 = Self("G.726")
    /// ITU-T G.729.
    public static let g729 = Self("G.729")
    /// Adaptive Multi-Rate, narrow band.
    public static let amr = Self("AMR")
    /// Adaptive Multi-Rate, wide band.
    public static let amrWB = Self("AMR-WB")
    /// Advanced Audio Coding.
    public static let aac = Self("AAC")
    /// Windows Media Audio.
    public static let wma = Self("WMA")
    /// Opus.
    public static let opus = Self("Opus")
    /// Vorbis.
    public static let vorbis = Self("Vorbis")
    /// FLAC.
    public static let flac = Self("FLAC")
    /// Speex.
    public static let speex = Self("Speex")
}
