import CallModel

/// Recordings made by hand: bursts of a loud tone that wanders, with soft noise between them.
enum WAVEFixture {
    /// Interleaved samples of a call in which the channels take turns, a second each.
    static func samples(frameCount: Int, channelCount: Int = 2, seed: UInt64 = 1) -> [Int16] {
        var state = seed
        return (0..<frameCount * channelCount).map { index in
            let (frame, channel) = index.quotientAndRemainder(dividingBy: channelCount)
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let noise = Int(state >> 58) - 32
            guard frame / 8_000 % (channelCount + 1) == channel else { return Int16(noise) }
            let period = 40 + 7 * (frame / 400 % 5)
            return Int16(frame % period * 12_000 / period - 6_000 + noise)
        }
    }

    /// A WAVE file of 16-bit samples.
    static func pcm16(_ samples: [Int16], channelCount: Int = 2) -> [UInt8] {
        wave(samples.flatMap { little(Int($0), 2) }, tag: 1, bits: 16, channelCount: channelCount)
    }

    /// A WAVE file of the same samples in 24 bits, the lowest 8 of which are zero.
    static func pcm24(_ samples: [Int16], channelCount: Int = 2) -> [UInt8] {
        wave(
            samples.flatMap { [0] + little(Int($0), 2) }, tag: 1, bits: 24,
            channelCount: channelCount)
    }

    /// A WAVE file of mu-law codes.
    static func muLaw(_ codes: [UInt8], channelCount: Int = 1) -> [UInt8] {
        wave(codes, tag: 7, bits: 8, channelCount: channelCount)
    }

    private static func wave(
        _ data: [UInt8], tag: Int, bits: Int, channelCount: Int
    ) -> [UInt8] {
        let block = channelCount * bits / 8
        let format =
            little(tag, 2) + little(channelCount, 2) + little(8_000, 4) + little(8_000 * block, 4)
            + little(block, 2) + little(bits, 2)
        let body =
            Array("WAVEfmt ".utf8) + little(format.count, 4) + format + Array("data".utf8)
            + little(data.count, 4) + data
        return Array("RIFF".utf8) + little(body.count, 4) + body
    }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
