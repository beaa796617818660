/// Containers built by hand, byte by byte.
enum Bytes {
    static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    static func big(_ value: Int, _ count: Int) -> [UInt8] { little(value, count).reversed() }

    /// A RIFF chunk with its padding.
    static func chunk(_ name: String, _ content: [UInt8], size: Int? = nil) -> [UInt8] {
        Array(name.utf8) + little(size ?? content.count, 4) + content
            + (content.count % 2 == 1 ? [0] : [])
    }

    /// The content of a `fmt ` chunk.
    static func format(
        tag: Int, channelCount: Int = 1, sampleRate: Int = 8_000, bits: Int = 8,
        blockByteCount: Int? = nil
    ) -> [UInt8] {
        let block = blockByteCount ?? channelCount * bits / 8
        return little(tag, 2) + little(channelCount, 2) + little(sampleRate, 4)
            + little(sampleRate * block, 4) + little(block, 2) + little(bits, 2)
    }

    /// A WAVE file of these chunks.
    static func wave(_ chunks: [UInt8]..., riff: String = "RIFF") -> [UInt8] {
        let body = Array("WAVE".utf8) + chunks.joined()
        return Array(riff.utf8) + little(body.count, 4) + body
    }

    /// A mu-law WAVE file whose `data` chunk claims `size` bytes.
    static func muLaw(_ data: [UInt8], channelCount: Int = 1, size: Int? = nil) -> [UInt8] {
        wave(
            chunk("fmt ", format(tag: 7, channelCount: channelCount)),
            chunk("data", data, size: size))
    }
}
