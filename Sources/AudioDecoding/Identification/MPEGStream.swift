/// The frames of a stream of MPEG audio, counted without decoding them.
///
/// Unless the encoder left a count in its first frame, libsndfile guesses the length of such a
/// stream from its size, and decodes no more than it guessed. And where the bytes end, it ends in
/// silence. So the frames are counted here, and libsndfile is told the count in a frame made up for
/// it.
struct MPEGStream: Hashable {
    /// Where the frames begin that libsndfile is shown.
    private(set) var start = 0
    /// How many frames are whole, that of the encoder's count not included.
    private(set) var frameCount = 0
    /// How many frames the encoder counted, where it left the number (a Xing or Info tag).
    private(set) var claimedFrameCount: Int?
    /// Whether the bytes end inside a frame.
    private(set) var isCutOff = false
    /// How many bytes between the frames are neither frames nor tags, and where the first is.
    private(set) var strayByteCount = 0
    private(set) var firstStrayOffset = 0
    /// How many bytes after the last frame are neither frames nor tags; zeros are not counted.
    private(set) var trailingByteCount = 0

    /// The first four bytes of the first frame, the first one highest.
    private var firstWord: UInt32 = 0

    /// Whether the stream lacks a count that covers all its frames.
    var needsCount: Bool { claimedFrameCount.map { $0 + 2 < frameCount } ?? (frameCount > 0) }

    /// A frame without sound that carries the count (an Info tag), for layer III; nothing for the
    /// others, whose bit rate does not vary. Behind it the decoder leaves out its own delay, the
    /// first 529 samples, which come before the sound of its first frame.
    var countFrame: [UInt8] {
        // No checksum (bit 16 set), no padding (bit 9 clear), and the lowest bit rate (bits 12 to
        // 15) at which the tag fits.
        let plain = (firstWord | 1 << 16) & ~(0xF << 12 | 1 << 9)
        for rateIndex in UInt32(1)...14 {
            let word = plain | rateIndex << 12
            guard let header = MPEGFrameHeader(word), header.layer == 3 else { return [] }
            var frame = Self.bytes(word)
            frame += [UInt8](repeating: 0, count: header.sideByteCount)
            frame += Array("Info".utf8) + Self.bytes(1) + Self.bytes(UInt32(clamping: frameCount))
            if frame.count <= header.byteCount {
                return frame + [UInt8](repeating: 0, count: header.byteCount - frame.count)
            }
        }
        return []
    }

    private static func bytes(_ word: UInt32) -> [UInt8] {
        stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
    }

    /// What is missing, if anything is. Encoders disagree by a frame or two about the count.
    var problem: DecodingProblem? {
        if let claimedFrameCount, frameCount + 2 < claimedFrameCount {
            return strayByteCount + trailingByteCount == 0
                ? .streamCutShort(claimed: claimedFrameCount, found: frameCount)
                : .fewerFrames(claimed: claimedFrameCount, found: frameCount)
        }
        if strayByteCount > 0 {
            return .strayBytes(byteCount: strayByteCount, firstOffset: firstStrayOffset)
        }
        if isCutOff { return .streamUnterminated(.mpeg) }
        return trailingByteCount > 0 ? .unexplainedBytes(byteCount: trailingByteCount) : nil
    }

    /// Walks the frames of a whole file.
    init(_ source: ByteSource) throws(DecodingError) {
        var cursor = SourceCursor(source)
        var offset = try cursor.withBytes(at: 0, maximumCount: 10) {
            FormatIdentifier.id3ByteCount($0)
        }
        var first: MPEGFrameHeader?
        while offset < source.byteCount {
            let word = try Self.word(at: offset, &cursor)
            guard let word, let header = MPEGFrameHeader(word),
                first?.isContinued(by: header) ?? true
            else {
                let tag = try cursor.withBytes(at: offset, maximumCount: 1 << 15) {
                    MPEGTag.byteCount($0)
                }
                if tag > 0, offset + tag <= source.byteCount {
                    offset += tag
                    continue
                }
                let next = try Self.resume(after: offset, like: first, &cursor)
                try noteStray(offset..<(next ?? source.byteCount), next != nil, &cursor)
                offset = next ?? source.byteCount
                continue
            }
            let end = offset + header.byteCount
            if end > source.byteCount {
                isCutOff = true
                break
            }
            if first == nil {
                first = header
                firstWord = word
                start = offset
                claimedFrameCount = try Self.claim(in: header, at: offset, &cursor)
                // The frame with the count holds no sound.
                if claimedFrameCount != nil { frameCount = -1 }
            }
            frameCount += 1
            offset = end
        }
        if claimedFrameCount != nil, needsCount, let first { start += first.byteCount }
    }

    /// Takes bytes into account that are no frame and no tag. Before the first frame and after the
    /// last they may be zero.
    private mutating func noteStray(
        _ range: Range<Int>, _ isBeforeFrame: Bool, _ cursor: inout SourceCursor
    ) throws(DecodingError) {
        if (firstWord == 0 || !isBeforeFrame), try cursor.isZero(range) { return }
        guard isBeforeFrame else {
            trailingByteCount = range.count
            return
        }
        if strayByteCount == 0 { firstStrayOffset = range.lowerBound }
        strayByteCount += range.count
    }

    private static func word(
        at offset: Int, _ cursor: inout SourceCursor
    ) throws(DecodingError) -> UInt32? {
        try cursor.withBytes(at: offset, maximumCount: MPEGFrameHeader.headerByteCount) {
            $0.integer(at: 0, bigEndian: true)
        }
    }

    private static func frame(
        at offset: Int, _ cursor: inout SourceCursor
    ) throws(DecodingError) -> MPEGFrameHeader? {
        try word(at: offset, &cursor).flatMap { MPEGFrameHeader($0) }
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
