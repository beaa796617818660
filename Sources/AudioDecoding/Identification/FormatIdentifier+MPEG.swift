extension FormatIdentifier {
    /// Identifies a stream of MPEG audio or AAC frames, with or without an ID3 tag before it; `nil`
    /// when it is none. Two frames must follow each other, for one header alone is found in
    /// random bytes.
    static func mpeg(_ head: RawSpan, fileSize: Int?) -> Identification? {
        let tagByteCount = id3ByteCount(head)
        if tagByteCount > 0, tagByteCount >= head.byteCount {
            return .libsndfile(SndFileLayout(container: .mpeg, codec: nil, shape: .mpeg))
        }
        if tagByteCount > 0, head.matches("fLaC", at: tagByteCount) {
            return .libsndfile(SndFileLayout(container: .flac, codec: .flac, shape: .flac))
        }
        // Padding may follow the tag; the tag vouches for what comes after it.
        let starts = tagByteCount...tagByteCount + (tagByteCount > 0 ? 4_096 : 0)
        for start in starts {
            if let frame = mpegFrame(head, at: start, fileSize: fileSize) {
                return .libsndfile(
                    SndFileLayout(container: .mpeg, codec: frame.codec, shape: .mpeg))
            }
            if let byteCount = adtsByteCount(head, at: start),
                start + byteCount == fileSize || adtsByteCount(head, at: start + byteCount) != nil
            {
                return .undecodable(
                    UndecodableAudio(container: .adts, codec: .aac, reason: .noDecoder))
            }
        }
        return nil
    }

    /// The length of the ID3v2 tag at the start, 0 when there is none.
    static func id3ByteCount(_ head: RawSpan) -> Int {
        guard head.matches("ID3"), let flags = head.integer(UInt8.self, at: 5) else { return 0 }
        let size = (6...9).reduce(0) { size, offset in
            size << 7 | Int((head.integer(UInt8.self, at: offset) ?? 0) & 0x7F)
        }
        return 10 + size + (flags & 0x10 == 0 ? 0 : 10)
    }

    /// The frame at `start`, if another one or the end of the file follows it.
    private static func mpegFrame(
        _ head: RawSpan, at start: Int, fileSize: Int?
    ) -> MPEGFrameHeader? {
        func frame(at offset: Int) -> MPEGFrameHeader? {
            head.integer(UInt32.self, at: offset, bigEndian: true).flatMap(MPEGFrameHeader.init)
        }
        guard let first = frame(at: start) else { return nil }
        let end = start + first.byteCount
        if end == fileSize { return first }
        return frame(at: end).flatMap { first.isContinued(by: $0) ? first : nil }
    }

    /// The length of the AAC frame at `start` (ISO/IEC 13818-7, ADTS); `nil` when there is none.
    private static func adtsByteCount(_ head: RawSpan, at start: Int) -> Int? {
        guard let sync = head.integer(UInt16.self, at: start, bigEndian: true),
            sync & 0xFFF6 == 0xFFF0,
            let fields = head.integer(UInt32.self, at: start + 2, bigEndian: true)
        else { return nil }
        let byteCount = Int(fields >> 5 & 0x1FFF)
        return byteCount >= 7 ? byteCount : nil
    }
}
