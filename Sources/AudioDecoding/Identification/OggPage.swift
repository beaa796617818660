/// The header of an Ogg page (RFC 3533).
struct OggPage {
    /// Whether a logical stream begins here.
    var isFirst: Bool
    /// Whether a logical stream ends here.
    var isLast: Bool
    /// Which logical stream it belongs to.
    var streamNumber: UInt32
    /// Its place among the pages of that stream.
    var sequenceNumber: UInt32
    /// How many bytes the page takes, its header included.
    var byteCount: Int
    /// The offset of its content from its start.
    var contentOffset: Int

    /// The length of the longest header.
    static let maximumHeaderByteCount = 27 + 255

    /// Reads the header at `offset`; `nil` when there is none, or not the whole of it.
    init?(_ bytes: RawSpan, at offset: Int = 0) {
        guard bytes.matches("OggS", at: offset), bytes.integer(UInt8.self, at: offset + 4) == 0,
            let flags = bytes.integer(UInt8.self, at: offset + 5),
            let streamNumber = bytes.integer(UInt32.self, at: offset + 14),
            let sequenceNumber = bytes.integer(UInt32.self, at: offset + 18),
            let segmentCount = bytes.integer(UInt8.self, at: offset + 26)
        else { return nil }
        let lacing = bytes.copy(offset + 27..<offset + 27 + Int(segmentCount))
        guard lacing.count == Int(segmentCount) else { return nil }
        isFirst = flags & 0x02 != 0
        isLast = flags & 0x04 != 0
        self.streamNumber = streamNumber
        self.sequenceNumber = sequenceNumber
        contentOffset = 27 + Int(segmentCount)
        byteCount = lacing.reduce(contentOffset) { $0 + Int($1) }
    }
}
