/// A code word that stands for one sample.
///
/// The expansions are straight-line integer arithmetic, so that the loops over them vectorise at
/// the baseline of x86-64 and of arm64 alike and give the same samples on both.
protocol SampleCode {
    /// The code word, loaded in the byte order of the machine.
    associatedtype Word: BitwiseCopyable

    /// The sample that a code word stands for.
    static func sample(_ word: Word) -> Int16
}

/// ITU-T G.711 mu-law: sign, 3 bits of segment and 4 of mantissa, all inverted.
///
/// The 14-bit values of the standard are scaled to 16 bits: -32,124...32,124.
enum MuLaw: SampleCode {
    @inline(__always)
    static func sample(_ word: UInt8) -> Int16 {
        let code = Int16(word) ^ 0xFF
        let mantissa = code & 0x0F
        let segment = (code &>> 4) & 0x07
        let magnitude = ((mantissa &<< 3) &+ 0x84) &<< segment &- 0x84
        return code & 0x80 == 0 ? magnitude : 0 &- magnitude
    }
}

/// ITU-T G.711 A-law: sign, 3 bits of segment and 4 of mantissa, every second bit inverted.
///
/// The 13-bit values of the standard are scaled to 16 bits: -32,256...32,256.
enum ALaw: SampleCode {
    @inline(__always)
    static func sample(_ word: UInt8) -> Int16 {
        let code = Int16(word) ^ 0x55
        let mantissa = code & 0x0F
        let segment = (code &>> 4) & 0x07
        let isLinear = segment == 0
        let magnitude =
            ((mantissa &<< 4) &+ (isLinear ? 0x008 : 0x108)) &<< (isLinear ? 0 : segment &- 1)
        return code & 0x80 == 0 ? 0 &- magnitude : magnitude
    }
}

/// Linear samples, the low byte first.
enum LittleEndian16: SampleCode {
    @inline(__always)
    static func sample(_ word: UInt16) -> Int16 {
        Int16(truncatingIfNeeded: UInt16(littleEndian: word))
    }
}

/// Linear samples, the high byte first.
enum BigEndian16: SampleCode {
    @inline(__always)
    static func sample(_ word: UInt16) -> Int16 {
        Int16(truncatingIfNeeded: UInt16(bigEndian: word))
    }
}
