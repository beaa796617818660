/// The file format that holds the audio.
public enum AudioContainer: String, CaseIterable, Hashable, Sendable {
    /// Microsoft RIFF WAVE, little-endian.
    case wav = "WAV"
    /// RIFF WAVE, big-endian.
    case rifx = "RIFX"
    /// EBU Tech 3306: WAVE with 64-bit sizes.
    case rf64 = "RF64"
    /// ITU-R BS.2088: the successor of RF64.
    case bw64 = "BW64"
    /// Sony Wave64.
    case w64 = "W64"
    /// Sun/NeXT audio.
    case au = "AU"
    /// Audio Interchange File Format, with or without compression.
    case aiff = "AIFF"
    /// Apple Core Audio Format.
    case caf = "CAF"
    /// Creative Voice File.
    case voc = "VOC"
    /// Native FLAC.
    case flac = "FLAC"
    /// Ogg.
    case ogg = "Ogg"
    /// A bare stream of MPEG-1 or MPEG-2 audio frames.
    case mpeg = "MPEG audio"
    /// NIST SPHERE.
    case nist = "NIST SPHERE"
    /// Samples and nothing else.
    case headerless = "headerless"

    /// 3GPP AMR storage format.
    case amr = "AMR"
    /// A bare stream of AAC frames.
    case adts = "ADTS"
    /// ISO base media: M4A, MP4, 3GP, QuickTime.
    case mp4 = "MP4"
    /// Microsoft Advanced Systems Format: WMA.
    case asf = "ASF"
    /// Matroska and WebM.
    case matroska = "Matroska/WebM"
    /// Audio Video Interleave.
    case avi = "AVI"
    /// A capture of network packets.
    case packetCapture = "packet capture"
    /// RealAudio and RealMedia.
    case realMedia = "RealMedia"
    /// WavPack.
    case wavPack = "WavPack"
    /// Monkey's Audio.
    case monkeysAudio = "Monkey's Audio"
    /// True Audio.
    case trueAudio = "True Audio"
    /// Musepack.
    case musepack = "Musepack"
    /// Storage format of RFC 3951.
    case ilbc = "iLBC"
    /// Skype SILK.
    case silk = "SILK"
    /// Storage format of RFC 3625.
    case qcp = "QCP"
}

extension AudioContainer {
    /// A codec in this container, for people: `Opus in Ogg`, but only `AMR` where both are one.
    public func describing(_ codec: AudioCodec?) -> String {
        guard let codec, codec.rawValue != rawValue else { return rawValue }
        return "\(codec) in \(rawValue)"
    }
}
