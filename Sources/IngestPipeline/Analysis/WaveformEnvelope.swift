/// The outline of a waveform: the lowest and the highest sample of each of a bounded number of
/// buckets, whose length doubles whenever there would be too many.
public struct WaveformEnvelope: Hashable, Sendable {
    /// The most buckets; a recording of more samples has at least half as many.
    public static let greatestCount = 2048

    /// Samples in every bucket but the last one, which may have fewer; a power of two.
    public private(set) var bucketLength = 1
    /// The lowest sample of each bucket, full scale -32,768.
    public private(set) var lowest: [Int16] = []
    /// The highest sample of each bucket.
    public private(set) var highest: [Int16] = []
    /// How many samples the last bucket has; a full one waits for the next sample.
    private var lastCount = 0

    /// Takes the next samples.
    mutating func append(_ samples: Span<Int16>) {
        for index in samples.indices { append(samples[index]) }
    }

    private mutating func append(_ sample: Int16) {
        if lastCount == bucketLength, lowest.count == Self.greatestCount { halve() }
        if lastCount == bucketLength || lowest.isEmpty {
            lowest.append(sample)
            highest.append(sample)
            lastCount = 1
        } else {
            let last = lowest.count - 1
            lowest[last] = min(lowest[last], sample)
            highest[last] = max(highest[last], sample)
            lastCount += 1
        }
    }

    /// Joins every two buckets, all of them full.
    private mutating func halve() {
        lowest = stride(from: 0, to: lowest.count, by: 2).map { min(lowest[$0], lowest[$0 + 1]) }
        highest = stride(from: 0, to: highest.count, by: 2).map {
            max(highest[$0], highest[$0 + 1])
        }
        bucketLength *= 2
        lastCount = bucketLength
    }
}
