/// What stands between or after the frames of MPEG audio without being one.
enum MPEGTag {
    /// The length of the tag at the start of `bytes`; 0 when there is none.
    static func byteCount(_ bytes: RawSpan) -> Int {
        if bytes.matches("TAG+") { return 227 }
        if bytes.matches("TAG") { return 128 }
        if bytes.matches("APETAGEX") {
            // The size is that of the items and the footer; a footer is met by itself where the
            // tag has no header.
            let size = bytes.integer(UInt32.self, at: 12).map(Int.init) ?? 0
            let flags = bytes.integer(UInt32.self, at: 20) ?? 0
            return flags >> 29 & 1 == 1 ? 32 + size : 32
        }
        if bytes.matches("LYRICSBEGIN") {
            let end = (0..<bytes.byteCount).first {
                bytes.matches("LYRICS200", at: $0) || bytes.matches("LYRICSEND", at: $0)
            }
            return end.map { $0 + 9 } ?? 0
        }
        return FormatIdentifier.id3ByteCount(bytes)
    }
}
