internal import CSndFile
import SampleKernels

/// Decodes a file through libsndfile, from its first sample frame to the last that the bytes give.
///
/// Samples become Int16 in one of two ways. Codecs that compute in integers are read as such, wider
/// samples cut to their top 16 bits, 8-bit ones shifted up. Float files, Vorbis, Opus and MPEG
/// audio are read as floats, scaled by 32,768, rounded to nearest (ties to even) and clipped;
/// nothing is normalised. It never seeks, and it believes no length that a header claims. A block
/// codec (IMA or MS ADPCM, GSM) may end in padding that its encoder did not mark: the length is
/// then uncertain by up to one block.
public struct SndFileDecoder: ~Copyable {
    /// Sample frames a second.
    public let sampleRate: Int
    /// How many channels the recording has.
    public let channelCount: Int
    /// The codec.
    public let codec: AudioCodec
    /// What the file says beside the audio, in the tags that libsndfile reads.
    public let texts: [EmbeddedText]

    private let layout: SndFileLayout
    private let source: ByteSource
    private let plan: SndFilePlan
    private let isFloat: Bool
    private var openedPartCount = 1
    private var handle: SndFileHandle
    private var claimed: Int?
    private var sampleFrameCount = 0
    private var problem: DecodingProblem?
    /// Where the decoder reported an error and yet went on.
    private var damagedPlaceCount = 0
    private var firstDamagedFrame = 0
    private var isAtEnd = false
    private var integers: [Int16]
    private var floats: [Float]

    /// How many sample frames are read at a time.
    private static let stepFrameCount = 4_096

    /// Opens a file.
    ///
    /// - Throws: ``DecodingError/refused(_:)`` or ``DecodingError/invalidHeader(_:)`` when it
    ///   cannot be decoded, ``DecodingError/read(errno:)`` when its bytes cannot be read.
    public init(_ layout: SndFileLayout, source: ByteSource) throws(DecodingError) {
        let plan = try SndFilePlan(layout, source)
        let handle = try Self.openFirst(plan, layout, source)
        let codec = SndFileCodec(subformat: handle.subformat)
        let sampleCount = Self.stepFrameCount * Int(handle.info.channels)
        self.layout = layout
        self.source = source
        self.plan = plan
        self.codec = codec.codec
        texts = Self.texts(of: handle, plan, layout, source)
        sampleRate = Int(handle.info.samplerate)
        channelCount = Int(handle.info.channels)
        claimed =
            plan.claimedFrameCount ?? (plan.isClaimFromHeader ? Self.claim(of: handle) : nil)
        isFloat = codec.isFloat
        integers = [Int16](repeating: 0, count: sampleCount)
        floats = codec.isFloat ? [Float](repeating: 0, count: sampleCount) : []
        self.handle = handle
    }

    /// An empty block for `frameCount` sample frames.
    public func makeBlock(frameCount: Int) -> SampleBlock {
        SampleBlock(channelCount: channelCount, capacity: frameCount)
    }

    /// Decodes the next sample frames.
    ///
    /// - Parameter block: its content is replaced. Made by ``makeBlock(frameCount:)``.
    /// - Returns: whether there were any; when not, the recording is at its end.
    /// - Throws: ``DecodingError/read(errno:)``. Whatever else goes wrong ends the recording, and
    ///   ``finish()`` tells.
    public mutating func decode(into block: inout SampleBlock) throws(DecodingError) -> Bool {
        precondition(block.channelCount == channelCount, "the block has the channels of the file")
        block.frameCount = 0
        while block.frameCount < block.capacity, !isAtEnd {
            let wanted = min(
                Self.stepFrameCount, block.capacity - block.frameCount,
                plan.maximumFrameCount - sampleFrameCount)
            let count = wanted > 0 ? readStep(frameCount: wanted) : 0
            if let failure = handle.file.failure { throw failure }
            if count == 0 {
                try advance()
            } else {
                noteDamage()
                block.append(
                    integers.span.bytes.extracting(first: count * channelCount * 2),
                    encoding: .pcm16Native)
                sampleFrameCount += count
            }
        }
        return block.frameCount > 0
    }

    /// Says, after the last block, how the recording as a whole came out.
    public func finish() -> DecodingSummary {
        DecodingSummary(
            sampleFrameCount: sampleFrameCount, claimedSampleFrameCount: claimed,
            problem: problem ?? plan.problem ?? damage ?? shortfall)
    }

    /// What the decoder could not make sense of, but passed over.
    private var damage: DecodingProblem? {
        guard damagedPlaceCount > 0 else { return nil }
        return .damaged(
            placeCount: damagedPlaceCount, firstSampleFrame: firstDamagedFrame,
            missingFrameCount: max((claimed ?? 0) - sampleFrameCount, 0))
    }

    /// Takes note of an error in the step that was just read. The next step clears it.
    private mutating func noteDamage() {
        guard handle.error != nil else { return }
        if damagedPlaceCount == 0 { firstDamagedFrame = sampleFrameCount }
        damagedPlaceCount += 1
    }

    /// What is missing in comparison with the header.
    private var shortfall: DecodingProblem? {
        if sampleFrameCount == 0 { return .noAudio }
        guard let milliseconds = plan.claimToleranceMilliseconds, let claimed,
            sampleFrameCount + milliseconds * sampleRate / 1_000 < claimed
        else { return nil }
        return .fewerFrames(claimed: claimed, found: sampleFrameCount)
    }

    /// Fills `integers` with the next sample frames.
    private mutating func readStep(frameCount: Int) -> Int {
        guard isFloat else { return handle.read(into: &integers, frameCount: frameCount) }
        let count = handle.read(into: &floats, frameCount: frameCount)
        convertToInt16(floats, into: &integers, count: count * channelCount)
        return count
    }

    /// Goes on to the next part, or to the end.
    private mutating func advance() throws(DecodingError) {
        if let error = handle.error {
            problem = .decoderFailed(error)
            isAtEnd = true
            return
        }
        guard openedPartCount < plan.parts.count else {
            isAtEnd = true
            return
        }
        do throws(DecodingError) {
            let next = try Self.open(plan.parts[openedPartCount], layout, source)
            guard next.info.channels == handle.info.channels,
                next.info.samplerate == handle.info.samplerate, next.subformat == handle.subformat
            else {
                stop(because: "has another codec, sample rate or number of channels")
                return
            }
            claimed = claimed.flatMap { claimed in Self.claim(of: next).map { claimed + $0 } }
            handle = next
            openedPartCount += 1
        } catch .read(let errno) {
            throw .read(errno: errno)
        } catch {
            stop(because: "cannot be decoded (\(error))")
        }
    }

    private mutating func stop(because reason: String) {
        problem = .chainBroken(decoded: openedPartCount, count: plan.parts.count, reason: reason)
        isAtEnd = true
    }
}
