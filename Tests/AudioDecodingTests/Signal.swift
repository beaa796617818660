/// Samples to write into files: loud and soft, reproducible, different in every channel.
enum Signal {
    /// Interleaved samples that look like a busy call: a wandering tone under noise.
    static func interleaved(frameCount: Int, channelCount: Int) -> [Int16] {
        var random = SeededRandom(seed: 20)
        return (0..<frameCount * channelCount).map { index in
            let (frame, channel) = index.quotientAndRemainder(dividingBy: channelCount)
            let period = 40 + 8 * channel + frame / 500 % 7
            let sawtooth = frame % period * 16_000 / period - 8_000
            return Int16(sawtooth + Int(random.next() >> 54) - 512)
        }
    }

    /// The samples of each channel of interleaved ones.
    static func planes(_ interleaved: [Int16], channelCount: Int) -> [[Int16]] {
        (0..<channelCount).map { channel in
            stride(from: channel, to: interleaved.count, by: channelCount).map { interleaved[$0] }
        }
    }
}

/// SplitMix64, so that every run of the tests sees the same bytes.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }
}
