internal import CSndFile

/// What libsndfile calls a subformat.
struct SndFileCodec {
    /// The name for people.
    let codec: AudioCodec
    /// Whether the codec computes in floating point. Its samples are then read as such and
    /// converted here, in the same way for all of them.
    let isFloat: Bool

    private init(_ name: String, isFloat: Bool = false) {
        self.codec = AudioCodec(name)
        self.isFloat = isFloat
    }

    /// Describes the codec part of a format of libsndfile.
    init(subformat: Int32) {
        switch Int(subformat) {
        case SF_FORMAT_PCM_S8, SF_FORMAT_PCM_U8: self.init("PCM 8-bit")
        case SF_FORMAT_PCM_16: self.init(AudioCodec.pcm16.rawValue)
        case SF_FORMAT_PCM_24: self.init("PCM 24-bit")
        case SF_FORMAT_PCM_32: self.init("PCM 32-bit")
        case SF_FORMAT_FLOAT: self.init("float 32-bit", isFloat: true)
        case SF_FORMAT_DOUBLE: self.init("float 64-bit", isFloat: true)
        case SF_FORMAT_ULAW: self.init(AudioCodec.muLaw.rawValue)
        case SF_FORMAT_ALAW: self.init(AudioCodec.aLaw.rawValue)
        case SF_FORMAT_IMA_ADPCM: self.init("IMA ADPCM")
        case SF_FORMAT_MS_ADPCM: self.init("MS ADPCM")
        case SF_FORMAT_GSM610: self.init(AudioCodec.gsm610.rawValue)
        case SF_FORMAT_VOX_ADPCM: self.init(AudioCodec.okiADPCM.rawValue)
        case SF_FORMAT_NMS_ADPCM_16, SF_FORMAT_NMS_ADPCM_24, SF_FORMAT_NMS_ADPCM_32:
            self.init("NMS VBX ADPCM")
        case SF_FORMAT_G721_32: self.init("G.721")
        case SF_FORMAT_G723_24: self.init("G.723 24 kbit/s")
        case SF_FORMAT_G723_40: self.init("G.723 40 kbit/s")
        case SF_FORMAT_VORBIS: self.init(AudioCodec.vorbis.rawValue, isFloat: true)
        case SF_FORMAT_OPUS: self.init(AudioCodec.opus.rawValue, isFloat: true)
        case SF_FORMAT_ALAC_16, SF_FORMAT_ALAC_20, SF_FORMAT_ALAC_24, SF_FORMAT_ALAC_32:
            self.init("ALAC")
        case SF_FORMAT_MPEG_LAYER_I: self.init("MP1", isFloat: true)
        case SF_FORMAT_MPEG_LAYER_II: self.init("MP2", isFloat: true)
        case SF_FORMAT_MPEG_LAYER_III: self.init("MP3", isFloat: true)
        case let other: self.init("libsndfile subformat \(other)")
        }
    }
}
