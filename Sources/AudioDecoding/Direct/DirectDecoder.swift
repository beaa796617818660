/// Expands the blocks of a file, in order, as they are read. It does no input of its own.
///
/// The samples do not depend on where one block ends and the next begins.
public struct DirectDecoder: Sendable {
    /// What the file holds, and where.
    public let layout: DirectLayout

    /// The offset in the file of the next block.
    private var offset = 0
    private var audioByteCount = 0
    /// A sample frame that a block ended in the middle of.
    private var carry: [UInt8] = []
    private var trailer: Trailer
    /// The first bytes behind the audio, in which chunks may say something of it.
    private var tail: [UInt8] = []
    private static let tailByteCount = 1 << 16

    /// Creates a decoder that expects the file from its first byte.
    public init(_ layout: DirectLayout) {
        self.layout = layout
        trailer = Trailer(
            in: layout.container, afterByteCount: layout.extent.claimedByteCount ?? 0)
        carry.reserveCapacity(layout.frameByteCount)
    }

    /// An empty block with room for all that `byteCount` bytes of the file can hold.
    public func makeBlock(forByteCount byteCount: Int) -> SampleBlock {
        SampleBlock(
            channelCount: layout.channelCount, capacity: byteCount / layout.frameByteCount + 1)
    }

    /// Decodes the next bytes of the file.
    ///
    /// - Parameters:
    ///   - bytes: they follow those of the call before; any number of them.
    ///   - block: its content is replaced. Made by ``makeBlock(forByteCount:)`` for at least as
    ///     many bytes.
    public mutating func decode(_ bytes: RawSpan, into block: inout SampleBlock) {
        let start = offset
        offset += bytes.byteCount
        block.frameCount = 0

        let audioStart = min(max(layout.extent.offset - start, 0), bytes.byteCount)
        let audioEnd = min(max(layout.extent.end - start, audioStart), bytes.byteCount)
        let audio = bytes.extracting(audioStart..<audioEnd)
        audioByteCount += audio.byteCount
        trailer.append(bytes.extracting(audioEnd...))
        let missingCount = min(Self.tailByteCount - tail.count, bytes.byteCount - audioEnd)
        tail += bytes.copy(audioEnd..<audioEnd + missingCount)

        var rest = audio
        if !carry.isEmpty {
            let missing = min(layout.frameByteCount - carry.count, audio.byteCount)
            carry += audio.copy(0..<missing)
            rest = audio.extracting(missing...)
            if carry.count == layout.frameByteCount {
                block.append(carry.span.bytes, encoding: layout.encoding)
                carry.removeAll(keepingCapacity: true)
            }
        }
        let leftOver = rest.byteCount % layout.frameByteCount
        block.append(rest.extracting(droppingLast: leftOver), encoding: layout.encoding)
        carry += rest.copy(rest.byteCount - leftOver..<rest.byteCount)
    }

    /// Says, after the last block of the file, how the recording as a whole came out.
    public func finish() -> DecodingSummary {
        let claimed = layout.extent.claimedByteCount.map { $0 / layout.frameByteCount }
        return DecodingSummary(
            sampleFrameCount: audioByteCount / layout.frameByteCount,
            claimedSampleFrameCount: claimed, problem: problem)
    }

    /// What chunks behind the audio say, once all blocks are decoded.
    public var trailingTexts: [EmbeddedText] {
        EmbeddedText.read(
            waveTail: tail.span.bytes, of: layout.container,
            afterByteCount: layout.extent.claimedByteCount ?? 0)
    }

    private var problem: DecodingProblem? {
        if let problem = layout.extent.problem(foundByteCount: audioByteCount) { return problem }
        if !carry.isEmpty { return .partialSampleFrame(byteCount: carry.count) }
        return trailer.problem
    }
}
