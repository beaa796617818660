/// The chunks that say how the audio of a WAVE file is encoded.
struct WAVEChunks: Hashable, Sendable {
    /// The content of the `fmt ` chunk.
    var format: [UInt8] = []
    /// The content of the `fact` chunk, where there is one.
    var fact: [UInt8]?

    /// How many sample frames the `fact` chunk claims, if that is credible.
    var claimedSampleFrameCount: Int? {
        guard let fact, let count = fact.span.bytes.integer(UInt32.self, at: 0), count != .max,
            AudioLimits.claims.contains(Int(count))
        else { return nil }
        return Int(count)
    }

    /// A complete little-endian WAVE header for `dataByteCount` bytes of audio, which must fit
    /// the 32 bits of its sizes.
    func header(dataByteCount: Int) -> [UInt8] {
        var chunks = Array("WAVE".utf8)
        chunks += Self.chunk("fmt ", format)
        if let fact { chunks += Self.chunk("fact", fact) }
        let riffByteCount = chunks.count + 8 + dataByteCount
        precondition(riffByteCount <= UInt32.max, "the audio fits a RIFF file")
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
