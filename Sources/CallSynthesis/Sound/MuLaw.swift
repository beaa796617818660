/// ITU-T G.711 mu-law, the encoding half.
enum MuLaw {
    /// The code of every sample, in the order of their bit patterns as `UInt16`.
    static let codes: [UInt8] = (0...UInt16.max).map { code(of: Int(Int16(bitPattern: $0))) }

    /// The code of a 16-bit sample.
    static func code(of sample: Int) -> UInt8 {
        let magnitude = min(abs(sample), 32_635) + 132
        let exponent = (Int.bitWidth - 1 - magnitude.leadingZeroBitCount) - 7
        let mantissa = (magnitude >> (exponent + 3)) & 0xF
        let sign = sample < 0 ? 0x80 : 0
        return ~UInt8(sign | exponent << 4 | mantissa)
    }
}
