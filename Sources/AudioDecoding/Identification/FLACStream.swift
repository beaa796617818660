/// The beginning of a FLAC file (RFC 9639), up to the sample count of its STREAMINFO block.
///
/// libsndfile stops at that count, and never looks at what follows the last frame. Without a count
/// it decodes to the end of the bytes, and tells of whatever is no frame.
struct FLACStream: Hashable {
    /// Everything from the signature to the sample count, which is taken out of it.
    private(set) var header: [UInt8]
    /// Where the bytes behind the header lie, without an ID3v1 tag.
    private(set) var rest: Range<Int>
    /// How many sample frames the file claims; `nil` when it claims no credible number.
    private(set) var claimedFrameCount: Int?

    /// Reads the beginning of a file, behind an ID3v2 tag if there is one; `nil` when that is not
    /// as the format wants it.
    init?(_ source: ByteSource) throws(DecodingError) {
        var cursor = SourceCursor(source)
        let start = try cursor.withBytes(at: 0, maximumCount: 10) {
            FormatIdentifier.id3ByteCount($0)
        }
        header = try cursor.withBytes(at: start, maximumCount: Self.headerByteCount) { bytes in
            bytes.matches("fLaC") && bytes.matches([0, 0, 34], at: 5) ? bytes.copy(0..<26) : []
        }
        guard header.count == Self.headerByteCount, header[4] & 0x7F == 0 else { return nil }
        // 36 bits; the upper half of the first byte belongs to the size of a sample.
        let count = header[22...].reduce(Int(header[21] & 0x0F)) { $0 << 8 | Int($1) }
        claimedFrameCount = AudioLimits.claims.contains(count) ? count : nil
        header[21] &= 0xF0
        for index in 22..<26 { header[index] = 0 }
        let tag = max(source.byteCount - 128, start + Self.headerByteCount)
        let hasTag = try cursor.withBytes(at: tag, maximumCount: 128) {
            $0.byteCount == 128 && $0.matches("TAG")
        }
        rest = start + Self.headerByteCount..<(hasTag ? tag : source.byteCount)
    }

    private static let headerByteCount = 26
}
