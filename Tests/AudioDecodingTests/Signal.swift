import TestNumbers

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
