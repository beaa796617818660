/// The bytes that follow the audio: further chunks, padding, or something that has no business
/// there, such as audio that a recorder wrote after it last updated its header, or another
/// recording.
struct Trailer: Sendable {
    private let style: ChunkStyle?
    /// How many bytes of padding may stand before the next chunk.
    private var padding: Int
    /// How many bytes there are so far.
    private var byteCount = 0
    /// The beginning of the next chunk, with its padding, as far as it is here.
    private var header: [UInt8] = []
    /// Where the last chunk begins, and how much of it is still to come.
    private var chunkStart = 0
    private var missingByteCount = 0
    /// Where the chunks end in something else, and whether all of that is zero.
    private var unexplainedStart: Int?
    private var isZero = true

    /// Expects what follows `audioByteCount` bytes of audio.
    init(in container: AudioContainer, afterByteCount audioByteCount: Int) {
        style = ChunkStyle(container)
        padding = style?.padding(afterByteCount: audioByteCount) ?? 0
        if style == nil { unexplainedStart = 0 }
    }

    /// Takes note of the next bytes.
    mutating func append(_ bytes: RawSpan) {
        var rest = bytes
        while rest.byteCount > 0 {
            guard let style, unexplainedStart == nil else {
                if isZero { isZero = rest.withUnsafeBytes { $0.allSatisfy { $0 == 0 } } }
                byteCount += rest.byteCount
                return
            }
            var count = min(missingByteCount, rest.byteCount)
            if count > 0 {
                missingByteCount -= count
            } else {
                let needed = padding + style.headerByteCount
                count = min(needed - header.count, rest.byteCount)
                header += rest.copy(0..<count)
            }
            byteCount += count
            rest = rest.extracting(count...)
            if header.count == padding + style.headerByteCount { beginChunk(style) }
        }
    }

    /// Begins the chunk whose header is complete.
    private mutating func beginChunk(_ style: ChunkStyle) {
        guard let chunk = chunk(style) else {
            unexplainedStart = byteCount - header.count
            isZero = header.allSatisfy { $0 == 0 }
            return
        }
        chunkStart = byteCount - header.count
        padding = style.padding(afterByteCount: chunk.byteCount)
        let content = header.dropFirst(chunk.offset)
        missingByteCount = max(chunk.byteCount - content.count, 0)
        header = Array(content.dropFirst(chunk.byteCount))
    }

    /// The chunk that begins behind the padding, or where some writers leave that out, at once.
    private func chunk(_ style: ChunkStyle) -> ChunkStyle.Chunk? {
        let isPadded = header.prefix(padding).allSatisfy { $0 == 0 }
        return (isPadded ? [padding, 0] : [0, padding]).lazy.compactMap { offset in
            style.chunk(at: offset, in: header.span.bytes)
        }.first { chunk in
            chunk.name.isPrintable && chunk.byteCount >= 0 && !Self.files.contains(chunk.name)
        }
    }

    /// What begins another file, and is no chunk of this one.
    private static let files: Set<FourCC> = [
        "RIFF", "RIFX", "RF64", "BW64", "FORM", "riff", "caff", ".snd", "OggS", "fLaC",
    ]

    /// What is wrong with them: nothing, if there are none, if they are chunks, or if all behind
    /// those is zero.
    var problem: DecodingProblem? {
        var start = unexplainedStart
        var isZero = isZero
        if start == nil, missingByteCount > 0 {
            start = chunkStart
            isZero = false
        } else if start == nil, !header.isEmpty {
            let isEmptyChunk = style.flatMap { chunk($0) }?.byteCount == 0
            start = byteCount - header.count
            isZero = isEmptyChunk || header.allSatisfy { $0 == 0 }
        }
        guard let start, !isZero else { return nil }
        return byteCount > start ? .unexplainedBytes(byteCount: byteCount - start) : nil
    }
}

extension ChunkStyle {
    /// How the chunks of a container are written; `nil` where it has none.
    init?(_ container: AudioContainer) {
        switch container {
        case .wav, .rf64, .bw64: self = .riff(bigEndian: false)
        case .rifx: self = .riff(bigEndian: true)
        case .w64: self = .wave64
        case .caf: self = .coreAudio
        default: return nil
        }
    }
}

extension Trailer {
    /// What is wrong with the bytes of `source` from `offset` on.
    static func problem(
        in container: AudioContainer, afterByteCount audioByteCount: Int, from offset: Int,
        of source: ByteSource
    ) throws(DecodingError) -> DecodingProblem? {
        var trailer = Self(in: container, afterByteCount: audioByteCount)
        var cursor = SourceCursor(source)
        for offset in stride(from: offset, to: source.byteCount, by: 1 << 16) {
            trailer = try cursor.withBytes(at: offset, maximumCount: 1 << 16) { bytes in
                var trailer = trailer
                trailer.append(bytes)
                return trailer
            }
        }
        return trailer.problem
    }
}
