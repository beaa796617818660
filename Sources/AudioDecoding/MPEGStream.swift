/// The frames of a stream of MPEG audio, counted without decoding them.
///
/// What libsndfile claims of such a stream is a guess from its size, unless the encoder left a count
/// in its first frame, and what it decodes ends silently where the bytes do. Whether anything is
/// missing is therefore read from the frames themselves.
struct MPEGStream: Hashable {
    /// How many frames are whole, that of the encoder's count not included.
    private(set) var frameCount = 0
    /// How many frames the encoder counted, where it left the number (a Xing or Info tag).
    private(set) var claimedFrameCount: Int?
    /// Whether the bytes end inside a frame.
    private(set) var isCutOff = false

    /// What is missing, if anything is. Encoders disagree by a frame or two about the count.
    var problem: DecodingProblem? {
        if let claimedFrameCount, frameCount + 2 < claimedFrameCount {
            return .fewerFrames(claimed: claimedFrameCount, found: frameCount)
        }
        return isCutOff ? .streamUnterminated(.mpeg) : nil
    }

    /// Walks the frames of a whole file.
    init(_ source: ByteSource) throws(DecodingError) {
        var cursor = SourceCursor(source)
        var offset = try cursor.withBytes(at: 0, maximumCount: 10) {
            FormatIdentifier.id3ByteCount($0)
        }
        var first: MPEGFrameHeader?
        while offset < source.byteCount {
            let header = try Self.frame(at: offset, &cursor)
            guard let header, first?.isContinued(by: header) ?? true else {
                guard let next = try Self.resume(after: offset, like: first, &cursor) else { break }
                offset = next
                continue
            }
            let end = offset + header.byteCount
            if end > source.byteCount {
                isCutOff = true
                break
            }
            if first == nil {
                first = header
                claimedFrameCount = try Self.claim(in: header, at: offset, &cursor)
            }
            frameCount += 1
            offset = end
        }
        if claimedFrameCount != nil { frameCount -= 1 }
    }

    private static func frame(
        at offset: Int, _ cursor: inout SourceCursor
    ) throws(DecodingError) -> MPEGFrameHeader? {
        try cursor.withBytes(at: offset, maximumCount: MPEGFrameHeader.headerByteCount) {
            $0.integer(UInt32.self, at: 0, bigEndian: true).flatMap(MPEGFrameHeader.init)
        }
    }

    /// The offset of the next two frames of the kind of `first`, past tags or damage.
    private static func resume(
        after offset: Int, like first: MPEGFrameHeader?, _ cursor: inout SourceCursor
    ) throws(DecodingError) -> Int? {
        var offset = offset + 1
        while offset < cursor.byteCount {
            if let frame = try frame(at: offset, &cursor), first?.isContinued(by: frame) ?? true,
                let next = try Self.frame(at: offset + frame.byteCount, &cursor),
                frame.isContinued(by: next)
            {
                return offset
            }
            offset += 1
        }
        return nil
    }

    /// The count of frames in a Xing or Info tag, which follows the side information of the first
    /// frame.
    private static func claim(
        in header: MPEGFrameHeader, at offset: Int, _ cursor: inout SourceCursor
    ) throws(DecodingError) -> Int? {
        guard header.layer == 3 else { return nil }
        let tag = offset + MPEGFrameHeader.headerByteCount + header.sideByteCount
        return try cursor.withBytes(at: tag, maximumCount: 12) { bytes in
            guard bytes.matches("Xing") || bytes.matches("Info"),
                let flags = bytes.integer(UInt32.self, at: 4, bigEndian: true), flags & 1 == 1
            else { return nil }
            return bytes.integer(UInt32.self, at: 8, bigEndian: true).map(Int.init)
        }
    }
}
