/// How the chunks of a file are written.
enum ChunkStyle: Hashable, Sendable {
    /// A FourCC and 32 bits of size that leave out the header; aligned to 2 bytes.
    case riff(bigEndian: Bool)
    /// A GUID that begins with the FourCC and 64 bits of size that include the header; aligned to
    /// 8.
    case wave64
    /// A FourCC and 64 bits of size, big-endian, that leave out the header; not aligned.
    case coreAudio

    /// One chunk: its name and where its content lies.
    struct Chunk {
        var name: FourCC
        /// The offset of its content.
        var offset: Int
        /// The size that it claims, whatever the file holds.
        var byteCount: Int
        /// The offset of the next chunk.
        var next: Int
    }

    /// How many bytes stand before the content of a chunk.
    var headerByteCount: Int {
        switch self {
        case .riff: 8
        case .wave64: 24
        case .coreAudio: 12
        }
    }

    /// How many bytes of padding follow content of that length.
    func padding(afterByteCount byteCount: Int) -> Int {
        switch self {
        case .riff: byteCount % 2
        case .wave64: (8 - byteCount % 8) % 8
        case .coreAudio: 0
        }
    }

    /// The chunk whose header begins at `offset`; `nil` when that is not wholly in `head`.
    func chunk(at offset: Int, in head: RawSpan) -> Chunk? {
        guard let name = head.fourCC(at: offset) else { return nil }
        let content = offset + headerByteCount
        switch self {
        case .riff(let bigEndian):
            let size = head.integer(UInt32.self, at: offset + 4, bigEndian: bigEndian)
            guard let size else { return nil }
            var next = content + Int(size)
            // Some writers leave out the padding; a padding byte is never the start of a name.
            if size % 2 == 1, head.fourCC(at: next)?.isPrintable != true { next += 1 }
            return Chunk(name: name, offset: content, byteCount: Int(size), next: next)
        case .wave64:
            guard let size = head.integer(UInt64.self, at: offset + 16) else { return nil }
            // Beyond any file, and far enough from the largest integer to add offsets.
            let byteCount = min(Int(clamping: size), 1 << 62) - headerByteCount
            let next = content + (max(byteCount, 0) + 7) / 8 * 8
            return Chunk(name: name, offset: content, byteCount: byteCount, next: next)
        case .coreAudio:
            guard let size = head.integer(Int64.self, at: offset + 4, bigEndian: true) else {
                return nil
            }
            let byteCount = min(Int(clamping: size), 1 << 62)
            return Chunk(
                name: name, offset: content, byteCount: byteCount,
                next: content + max(byteCount, 0))
        }
    }

    /// Whether the bytes from `offset` are chunks, one after the other, up to `end`.
    func isChain(from offset: Int, to end: Int, in head: RawSpan) -> Bool {
        var offset = offset
        while offset < end {
            guard let chunk = chunk(at: offset, in: head), chunk.name.isPrintable,
                chunk.byteCount >= 0
            else { return false }
            offset = chunk.next
        }
        // The padding of the last chunk may be missing.
        return offset - end <= 1
    }
}
