import Foundation

/// Small recordings made by hand, each different from every other.
enum WAVEFixture {
    /// A mono mu-law call of somebody who speaks.
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

    /// Thirteen seconds of codes, from which calls are cut: one party of a sample call, whose first
    /// word begins within the first tenth of a second.
    private static let tape: [UInt8] = {
        let call = "samples/calls/20260304-211502_H07_07700900123_000417.wav"
        let bytes = FileManager.default.contents(atPath: Repository.path(call)) ?? Data()
        let firstWord = headerLength + 2 * 8 * 550
        return stride(from: firstWord, to: firstWord + 2 * 104_000, by: 2).map { bytes[$0] }
    }()

    /// Of the sample call, up to its samples.
    private static let headerLength = 58

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
