import Foundation

/// A store of mu-law sound with the pitch, spectrum tilt and syllable rhythm of a voice.
struct SpeechLikeVoice {
    static let sampleRate = 8000
    private static let seconds = 20

    /// Twenty seconds of speech without a pause, as mu-law codes.
    let codes: [UInt8]

    /// A voice of the given pitch in hertz.
    init(pitch: Int) {
        let count = Self.seconds * Self.sampleRate
        codes = (0..<count).map { index in
            let time = Double(index) / Double(Self.sampleRate)
            let vibrato = 1 + 0.06 * sin(2 * .pi * 0.7 * time)
            let phase = 2 * .pi * Double(pitch) * time * vibrato
            let voiced = (1...12).reduce(0.0) { $0 + sin(phase * Double($1)) / Double($1) }
            let syllable = 0.55 - 0.45 * cos(2 * .pi * 4.3 * time)
            return MuLaw.encode(Int(3500 * syllable * voiced))
        }
    }
}

/// ITU-T G.711 mu-law, the encoding half.
enum MuLaw {
    /// The code of a 16-bit sample.
    static func encode(_ sample: Int) -> UInt8 {
        let magnitude = min(abs(sample), 32_635) + 132
        let exponent = (Int.bitWidth - 1 - magnitude.leadingZeroBitCount) - 7
        let mantissa = (magnitude >> (exponent + 3)) & 0xF
        let sign = sample < 0 ? 0x80 : 0
        return ~UInt8(sign | exponent << 4 | mantissa)
    }
}
