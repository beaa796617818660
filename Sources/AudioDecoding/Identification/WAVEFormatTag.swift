/// The format tags of WAVE files that call recorders are known to write, and their codecs.
///
/// The numbers are those that Microsoft registered (RFC 2361 and the later `mmreg.h`); 0x0057,
/// 0x0058 and 0x028F are in use without registration.
enum WAVEFormatTag {
    /// Whether libsndfile decodes it.
    static func isDecodable(_ tag: UInt16) -> Bool { decodable.contains(tag) }

    private static let decodable: Set<UInt16> = [
        0x0001, 0x0002, 0x0003, 0x0006, 0x0007, 0x0011, 0x0031, 0x0038, 0x0040, 0x0055,
    ]

    /// The codec that a tag stands for; the tag itself where it is not known.
    static func codec(_ tag: UInt16, bitsPerSample: Int) -> AudioCodec {
        switch tag {
        case 0x0001: AudioCodec("PCM \(bitsPerSample)-bit")
        case 0x0003: AudioCodec("float \(bitsPerSample)-bit")
        case 0x0006: .aLaw
        case 0x0007: .muLaw
        default: ituCodec(tag) ?? otherCodec(tag) ?? AudioCodec("format tag 0x\(hexadecimal(tag))")
        }
    }

    /// The codecs of the standards of telephony, by whichever maker registered them.
    private static func ituCodec(_ tag: UInt16) -> AudioCodec? {
        switch tag {
        case 0x0031, 0x0086, 0x0155, 0xA10D: .gsm610
        case 0x0040, 0x008B, 0xA11A: AudioCodec("G.721")
        case 0x0065, 0x028F, 0xA112: .g722
        case 0x0014, 0x0042, 0x0043, 0x0059, 0x0093, 0x0111, 0x0123, 0xA100, 0xA120: .g7231
        case 0x0045, 0x0064, 0x0085, 0x0140, 0x0175, 0x4243, 0xA105, 0xA107, 0xA11B: .g726
        case 0x0041, 0xA113, 0xA11D, 0xA122: AudioCodec("G.728")
        case 0x0044, 0x0083, 0x008C, 0x0133, 0x0134, 0xA103, 0xA114, 0xA11E, 0xA11F, 0xA123: .g729
        case 0x0112, 0xA115, 0xA11C: AudioCodec("G.722.1 (Siren)")
        case 0x0057, 0x0136, 0x4201, 0x7361, 0x7A21, 0x7A22: .amr
        case 0x0058, 0x7362, 0xA104, 0xA111: .amrWB
        case 0xA116: AudioCodec("iLBC")
        default: nil
        }
    }

    /// The codecs of makers, and those of music.
    private static func otherCodec(_ tag: UInt16) -> AudioCodec? {
        switch tag {
        case 0x0002: AudioCodec("MS ADPCM")
        case 0x000A, 0x000B: AudioCodec("Windows Media Voice")
        case 0x0010, 0x0017: .okiADPCM
        case 0x0011: AudioCodec("IMA ADPCM")
        case 0x0020: AudioCodec("Yamaha ADPCM")
        case 0x0022: AudioCodec("TrueSpeech")
        case 0x0027, 0x0094: AudioCodec("Aculab Prosody")
        case 0x0036: AudioCodec("DIGIADPCM")
        case 0x0038: AudioCodec("NMS VBX ADPCM")
        case 0x003B: AudioCodec("Rockwell ADPCM")
        case 0x0050: AudioCodec("MPEG Layer I/II")
        case 0x0055: AudioCodec("MP3")
        case 0x0062, 0x0069...0x007B, 0x0081, 0x181C: AudioCodec("Voxware")
        case 0x0097: AudioCodec("ZyXEL ADPCM")
        case 0x00A1: AudioCodec("Racal recorder GSM")
        case 0x00A2: AudioCodec("Racal recorder G.720.a")
        case 0x00A3: AudioCodec("Racal recorder G.723.1")
        case 0x00A4: AudioCodec("Racal recorder TETRA ACELP")
        case 0x0100: AudioCodec("Rhetorex ADPCM")
        case 0x0130...0x0132, 0x0135: AudioCodec("Sipro ACELP")
        case 0x0141, 0x0142: AudioCodec("Dictaphone CELP")
        case 0x0150, 0x0151: AudioCodec("Qualcomm PureVoice")
        case 0x0160...0x0163: .wma
        case 0x0171: AudioCodec("Unisys NAP mu-law")
        case 0x0172: AudioCodec("Unisys NAP A-law")
        case 0x0200: AudioCodec("Creative ADPCM")
        case 0x0285: AudioCodec("Norcom ADPCM")
        case 0x1101: AudioCodec("Lernout & Hauspie CELP")
        case 0x1979: AudioCodec("Innings Telecom ADPCM")
        case 0x00B0, 0x00FF, 0x0180, 0x1600...0x1602, 0x1610, 0x706D, 0xA106: .aac
        case 0x674F...0x6751, 0x676F...0x6771: .vorbis
        case 0x7000: AudioCodec("3Com NBX")
        case 0x704F: .opus
        case 0xA101, 0xA102: AudioCodec("Comverse Infosys SBC")
        case 0xA109: .speex
        case 0xA118: AudioCodec("NICE ACA")
        case 0xA119: AudioCodec("NICE ADPCM")
        case 0xF1AC: .flac
        default: nil
        }
    }

    private static func hexadecimal(_ tag: UInt16) -> String {
        let digits = String(tag, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}
