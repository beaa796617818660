import SampleKernels

/// A bounded run of decoded sample frames, one buffer a channel, used over and over.
public struct SampleBlock: Sendable {
    /// How many channels it holds.
    public let channelCount: Int
    /// How many sample frames fit in it.
    public let capacity: Int
    /// How many sample frames are in it.
    public internal(set) var frameCount = 0
    /// The channels one after the other, `capacity` samples each.
    private var samples: [Int16]

    /// Creates an empty block; the only allocation it ever makes.
    ///
    /// - Parameters:
    ///   - channelCount: from 1.
    ///   - capacity: in sample frames, from 1.
    public init(channelCount: Int, capacity: Int) {
        precondition(channelCount >= 1 && capacity >= 1, "a block has room for a sample frame")
        self.channelCount = channelCount
        self.capacity = capacity
        self.samples = [Int16](repeating: 0, count: channelCount * capacity)
    }

    /// Passes the samples of one channel, full scale 32,768, to `body`.
    public func withSamples<Result, Failure: Error>(
        ofChannel channel: Int, _ body: (Span<Int16>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        precondition((0..<channelCount).contains(channel), "the channel exists")
        let start = channel * capacity
        return try body(samples.span.extracting(start..<start + frameCount))
    }

    /// Appends whole sample frames, for which there is room.
    mutating func append(_ bytes: RawSpan, encoding: SampleEncoding) {
        let (channelCount, capacity, firstFrame) = (channelCount, capacity, frameCount)
        frameCount += bytes.byteCount / (encoding.bytesPerSample * channelCount)
        var planes = samples.mutableSpan
        deinterleave(
            bytes, encoding: encoding, channelCount: channelCount, into: &planes,
            planeLength: capacity, at: firstFrame)
    }
}
