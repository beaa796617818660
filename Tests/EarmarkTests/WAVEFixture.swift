/// Small recordings made by hand, each different from every other.
enum WAVEFixture {
    /// A mono mu-law call: bursts of a loud tone, quiet between them.
    static func call(number: Int, milliseconds: Int) -> [UInt8] {
        let codes = (0..<milliseconds * 8).map { index -> UInt8 in
            // The number is written into the first samples, softly.
            if index < 16 { return 0xF0 | UInt8(truncatingIfNeeded: number >> index & 1) }
            let isQuiet = index / 3_200 % 3 == number % 3
            return isQuiet ? 0xF0 | UInt8(index * 7 & 3) : UInt8(index * (5 + number % 4) & 0x8F)
        }
        return muLaw(codes)
    }

    /// A mu-law WAVE file of these codes.
    static func muLaw(_ codes: [UInt8]) -> [UInt8] {
        let format: [UInt8] = [7, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x40, 0x1F, 0, 0, 1, 0, 8, 0]
        let body =
            Array("WAVEfmt ".utf8) + length(format) + format + Array("data".utf8) + length(codes)
            + codes
        return Array("RIFF".utf8) + length(body) + body
    }

    private static func length(_ bytes: [UInt8]) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: bytes.count >> (8 * $0)) }
    }
}
