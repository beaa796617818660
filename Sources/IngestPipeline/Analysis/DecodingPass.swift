import AudioDecoding
import SystemPackage

/// Decodes an original block by block, and hashes the same bytes: the way of every sample.
struct DecodingPass {
    /// What is decoded.
    struct Stream {
        var container: AudioContainer
        var codec: AudioCodec
        var sampleRate: Int
        var channelCount: Int
    }

    /// Who may help with a long file.
    var idleJobs = IdleJobs.none

    /// Up to this size a file that libsndfile decodes is kept in memory, so that the bytes hashed
    /// are the bytes decoded; beyond it, the file is read twice and proven not to have changed.
    private static let residentByteCount = 4 << 20
    /// Sample frames that libsndfile decodes at a time.
    private static let blockFrameCount = 1 << 14

    /// The fast path: each block is decoded from the memory in which it was hashed.
    ///
    /// - Parameters:
    ///   - layout: What the file holds.
    ///   - reader: With its first block read.
    ///   - makeTaker: Makes what takes the samples.
    /// - Returns: What took them, and how decoding went.
    /// - Throws: What the system says of reading.
    func decode<Taker: SampleTaking>(
        _ layout: DirectLayout, _ reader: inout EvidenceReader, into makeTaker: (Stream) -> Taker
    ) throws(Errno) -> (Taker, DecodingSummary) {
        var decoder = DirectDecoder(layout)
        var block = decoder.makeBlock(forByteCount: reader.buffer.count)
        var taker = makeTaker(
            Stream(
                container: layout.container, codec: layout.codec, sampleRate: layout.sampleRate,
                channelCount: layout.channelCount))
        taker.reserveCapacity(
            sampleFrameCount: reader.original.status.byteCount / layout.frameByteCount)
        repeat {
            reader.hashBlock(in: idleJobs) { bytes in
                decoder.decode(bytes, into: &block)
                taker.append(block)
            }
        } while try reader.next()
        return (taker, decoder.finish())
    }

    /// Everything else: all bytes are read and hashed, then libsndfile decodes the same bytes.
    func decode<Taker: SampleTaking>(
        _ layout: SndFileLayout, _ reader: inout EvidenceReader, into makeTaker: (Stream) -> Taker
    ) throws(DecodingError) -> (Taker, DecodingSummary) {
        let source: ByteSource
        do throws(Errno) {
            source = try wholeFile(&reader)
        } catch {
            throw .read(errno: error.rawValue)
        }
        var decoder = try SndFileDecoder(layout, source: source)
        var block = decoder.makeBlock(frameCount: Self.blockFrameCount)
        var taker = makeTaker(
            Stream(
                container: layout.container, codec: layout.codec ?? decoder.codec,
                sampleRate: decoder.sampleRate, channelCount: decoder.channelCount))
        while try decoder.decode(into: &block) { taker.append(block) }
        return (taker, decoder.finish())
    }

    /// All bytes of the file, hashed: in memory, or still in the file where they are too many.
    private func wholeFile(_ reader: inout EvidenceReader) throws(Errno) -> ByteSource {
        guard reader.original.status.byteCount <= Self.residentByteCount else {
            try reader.readToEnd()
            return .file(
                descriptor: reader.original.descriptor.rawValue, byteCount: reader.byteCount)
        }
        var bytes = Array(reader.buffer[..<reader.blockLength])
        while bytes.count <= Self.residentByteCount, try reader.next() {
            bytes += reader.buffer[..<reader.blockLength]
        }
        return .memory(bytes)
    }
}
