import SampleKernels

/// How the samples of a channel lie as a whole: about which constant, between which bounds.
struct SampleExtent {
    /// The sum of all samples.
    private(set) var sum: Int64 = 0
    /// How many there are.
    private(set) var count = 0
    /// The greatest sample.
    private(set) var highest = Int16.min
    /// The least sample.
    private(set) var lowest = Int16.max
    /// How many frames have a flat top at the greatest sample.
    private(set) var flatTopCount = 0
    /// How many frames have a flat bottom at the least sample.
    private(set) var flatBottomCount = 0

    /// So many equal samples in a row, at the bound of all, are flat.
    static let flatLength = 4

    /// Takes frames that follow one another.
    ///
    /// - Parameters:
    ///   - samples: whole frames.
    ///   - hop: how many samples lie from the start of one to that of the next.
    ///   - length: how many samples of each are looked at.
    ///   - bounds: the least and the greatest of these samples.
    mutating func append(
        _ samples: Span<Int16>, hop: Int, length: Int, bounds: ClosedRange<Int16>
    ) {
        if bounds.upperBound > highest { (highest, flatTopCount) = (bounds.upperBound, 0) }
        if bounds.lowerBound < lowest { (lowest, flatBottomCount) = (bounds.lowerBound, 0) }
        let (isTop, isBottom) = (bounds.upperBound == highest, bounds.lowerBound == lowest)
        guard isTop || isBottom else { return }
        for start in stride(from: 0, to: samples.count, by: hop) {
            let frame = start..<start + length
            if isTop, samples.hasRun(of: highest, length: Self.flatLength, in: frame) {
                flatTopCount += 1
            }
            if isBottom, samples.hasRun(of: lowest, length: Self.flatLength, in: frame) {
                flatBottomCount += 1
            }
        }
    }

    /// Adds what the samples of some frames come to, so many each.
    mutating func add(_ frames: ArraySlice<FrameSums>, sampleCount: Int) {
        for frame in frames { sum += Int64(frame.samples) }
        count += frames.count * sampleCount
    }

    /// Whether the loudest samples are cut off: flat in many frames, at a bound that none exceeds.
    var isClipped: Bool {
        max(Int(highest), -Int(lowest)) >= Self.leastClippedSample
            && flatTopCount + flatBottomCount >= Self.leastClippedFrames
    }

    /// Below this, a quarter of full scale, equal samples come from coarse steps of the codec.
    private static let leastClippedSample = 8192
    private static let leastClippedFrames = 10

    /// The mean, rounded towards zero; 0 for no samples.
    var mean: Int { count == 0 ? 0 : Int(sum) / count }
}

extension Span<Int16> {
    /// Whether a value occurs so many times in a row in some place.
    fileprivate func hasRun(of value: Int16, length: Int, in place: Range<Int>) -> Bool {
        // A run that long lies on one of these.
        for probe in stride(from: place.lowerBound + length - 1, to: place.upperBound, by: length)
        where self[probe] == value {
            var (start, end) = (probe, probe + 1)
            while start > place.lowerBound, self[start - 1] == value { start -= 1 }
            while end < place.upperBound, self[end] == value { end += 1 }
            if end - start >= length { return true }
        }
        return false
    }
}
