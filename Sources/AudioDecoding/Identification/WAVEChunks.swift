/// The chunks that say how the audio of a WAVE file is encoded.
struct WAVEChunks: Hashable, Sendable {
    /// The content of the `fmt ` chunk.
    var format: [UInt8] = []
    /// The content of the `fact` chunk, where there is one.
    var fact: [UInt8]?

    /// How many sample frames the header claims: by its `fact` chunk, or else by the size of the
    /// audio where each sample has a place of its own; `nil` when it claims no credible number.
    func claimedFrameCount(_ extent: DataExtent) -> Int? {
        let claim: Int?
        if let count = fact?.span.bytes.integer(UInt32.self, at: 0), count != .max {
            claim = Int(count)
        } else if let format = WAVEFormat(format.span.bytes, bigEndian: false), format.isLinear,
            format.blockByteCount > 0
        {
            claim = extent.claimedByteCount.map { $0 / format.blockByteCount }
        } else {
            claim = nil
        }
        return claim.flatMap { AudioLimits.claims.contains($0) ? $0 : nil }
    }

    /// The most bytes of audio that fit behind a header.
    static let maximumDataByteCount = Int(UInt32.max) - 1 << 16

    /// How many sample frames lie in the whole blocks of `dataByteCount` bytes; `nil` when the
    /// codec has no blocks.
    func maximumFrameCount(dataByteCount: Int) -> Int? {
        guard let format = WAVEFormat(self.format.span.bytes, bigEndian: false),
            [0x0002, 0x0011, 0x0031].contains(format.tag), format.blockByteCount > 0,
            let framesPerBlock = self.format.span.bytes.integer(UInt16.self, at: 18)
        else { return nil }
        return dataByteCount / format.blockByteCount * Int(framesPerBlock)
    }

    /// A complete little-endian WAVE header for `dataByteCount` bytes of audio, at most
    /// ``maximumDataByteCount``.
    func header(dataByteCount: Int) -> [UInt8] {
        var chunks = Array("WAVE".utf8)
        chunks += Self.chunk("fmt ", format)
        if let fact { chunks += Self.chunk("fact", fact) }
        let riffByteCount = chunks.count + 8 + dataByteCount
        precondition(dataByteCount <= Self.maximumDataByteCount, "the audio fits a RIFF file")
        return Array("RIFF".utf8) + Self.bytes(riffByteCount) + chunks
            + Array("data".utf8) + Self.bytes(dataByteCount)
    }

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        Array(name.utf8) + bytes(content.count) + content + (content.count % 2 == 1 ? [0] : [])
    }

    private static func bytes(_ count: Int) -> [UInt8] {
        stride(from: 0, to: 32, by: 8).map { UInt8(truncatingIfNeeded: count >> $0) }
    }
}
