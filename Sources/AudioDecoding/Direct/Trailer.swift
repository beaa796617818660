/// The bytes that follow the audio: further chunks, padding, or something that has no business
/// there, such as audio that a recorder wrote after it last updated its header.
struct Trailer: Sendable {
    private var byteCount = 0
    private var isZero = true
    /// The first of them, enough for the padding and header of a chunk.
    private var start: [UInt8] = []

    /// Takes note of the next bytes.
    mutating func append(_ bytes: RawSpan) {
        guard bytes.byteCount > 0 else { return }
        byteCount += bytes.byteCount
        start += bytes.copy(0..<Self.startByteCount - start.count)
        if isZero { isZero = bytes.withUnsafeBytes { $0.allSatisfy { $0 == 0 } } }
    }

    private static let startByteCount = 32

    /// What is wrong with them: nothing, if there are none, if they are all zero, or if they begin
    /// with a chunk that fits.
    func problem(
        in container: AudioContainer, afterByteCount audioByteCount: Int
    ) -> DecodingProblem? {
        if isZero || isChunk(in: container, afterByteCount: audioByteCount) { return nil }
        return .unexplainedBytes(byteCount: byteCount)
    }

    private func isChunk(in container: AudioContainer, afterByteCount audioByteCount: Int) -> Bool {
        let style: ChunkStyle
        switch container {
        case .wav, .rf64, .bw64: style = .riff(bigEndian: false)
        case .rifx: style = .riff(bigEndian: true)
        case .w64: style = .wave64
        default: return false
        }
        let alignment = style == .wave64 ? 8 : 2
        let padding = (alignment - audioByteCount % alignment) % alignment
        return [padding, 0].contains { offset in
            guard let chunk = style.chunk(at: offset, in: start.span.bytes) else { return false }
            return chunk.name.isPrintable && chunk.byteCount >= 0
                && chunk.byteCount <= byteCount - chunk.offset
        }
    }
}
