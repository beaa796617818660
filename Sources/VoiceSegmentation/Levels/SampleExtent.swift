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

    /// Takes samples and what was summed of them.
    mutating func append(_ samples: Span<Int16>, _ sums: FrameSums) {
        sum += sums.samples
        count += samples.count
        if sums.highest >= highest {
            if sums.highest > highest { (highest, flatTopCount) = (sums.highest, 0) }
            if samples.hasRun(of: highest, length: Self.flatLength) { flatTopCount += 1 }
        }
        if sums.lowest <= lowest {
            if sums.lowest < lowest { (lowest, flatBottomCount) = (sums.lowest, 0) }
            if samples.hasRun(of: lowest, length: Self.flatLength) { flatBottomCount += 1 }
        }
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
    /// Whether a value occurs so many times in a row.
    fileprivate func hasRun(of value: Int16, length: Int) -> Bool {
        var run = 0
        for index in indices {
            run = self[index] == value ? run + 1 : 0
            if run == length { return true }
        }
        return false
    }
}
