/// Where the audio of a Core Audio file lies.
struct CAFAudio: Hashable {
    /// Everything before the audio.
    private(set) var header: [UInt8]
    /// Where the audio lies, the edit count at its beginning included.
    private(set) var extent: DataExtent

    /// Walks the chunks of a file up to its audio; `nil` when they do not lead there within the
    /// first 64 KiB.
    init?(_ source: ByteSource) throws(DecodingError) {
        var cursor = SourceCursor(source)
        let head = try cursor.withBytes(at: 0, maximumCount: 1 << 16) { $0.copy(0..<1 << 16) }
        var offset = 8
        while let chunk = ChunkStyle.coreAudio.chunk(at: offset, in: head.span.bytes) {
            if chunk.name == "data", chunk.byteCount >= -1 {
                header = Array(head[..<chunk.offset])
                extent = DataExtent(
                    offset: chunk.offset,
                    claimedByteCount: chunk.byteCount == -1 ? nil : chunk.byteCount)
                return
            }
            guard chunk.name.isPrintable, chunk.byteCount >= 0 else { return nil }
            offset = chunk.next
        }
        return nil
    }

    /// The header, with the size of the audio replaced.
    func header(dataByteCount: Int) -> [UInt8] {
        header.dropLast(8)
            + stride(from: 56, through: 0, by: -8).map {
                UInt8(truncatingIfNeeded: dataByteCount >> $0)
            }
    }
}
