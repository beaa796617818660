/// A WAV file of two-channel mu-law at 8 kHz.
enum WAVEFile {
    /// The length of the header: `fmt `, `fact`, and the beginning of `data`.
    static let headerByteCount = 58

    /// The header for so many bytes of interleaved codes.
    static func header(codeCount: Int) -> [UInt8] {
        let rate = Telephone.sampleRate
        return ascii("RIFF") + number(50 + codeCount, 4) + ascii("WAVEfmt ") + number(18, 4)
            // Mu-law, two channels, the rate, bytes a second, bytes a frame, bits, no extension.
            + number(7, 2) + number(2, 2) + number(rate, 4) + number(2 * rate, 4)
            + number(2, 2) + number(8, 2) + number(0, 2)
            + ascii("fact") + number(4, 4) + number(codeCount / 2, 4)
            + ascii("data") + number(codeCount, 4)
    }

    private static func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

    private static func number(_ value: Int, _ byteCount: Int) -> [UInt8] {
        (0..<byteCount).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
