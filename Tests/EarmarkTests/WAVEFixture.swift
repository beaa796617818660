/// Small recordings made by hand, each different from every other.
enum WAVEFixture {
    /// A mono mu-law call, silent but for a burst of syllables in every second.
    static func call(number: Int, milliseconds: Int) -> [UInt8] {
        let start = number * 37 % 8_000
        var codes: [UInt8] = []
        while codes.count < milliseconds * 8 {
            codes += tape[start...].prefix(milliseconds * 8 - codes.count)
        }
        // The number stands in the lowest bits of the first samples.
        for index in codes.indices.prefix(16) {
            codes[index] = 0xF0 | UInt8(truncatingIfNeeded: number >> index & 1)
        }
        return muLaw(codes)
    }

    /// Thirteen seconds of codes, from which calls are cut.
    private static let tape: [UInt8] = {
        var state: UInt64 = 1
        return (0..<104_000).map { index in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let noise = UInt8(state >> 56)
            guard index % 8_000 < 4_800 else { return 0xF8 | noise & 0x07 }
            let syllable: [UInt8] = [0x30, 0x10, 0x20, 0x00, 0x40]
            return noise & 0x8F | syllable[index / 900 % syllable.count]
        }
    }()

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
