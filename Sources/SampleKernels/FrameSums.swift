import CSampleKernels

/// What one frame of samples comes to; exact.
///
/// It lies in memory as the kernels write it.
public struct FrameSums: Hashable, Sendable {
    /// The longest frame, in samples.
    public static let maximumLength = CFrameSumsMaximumLength

    /// The sum of x[n]².
    public var squares: Int64 = 0
    /// The sum of (⌊x[n+1] / 2⌋ - ⌊x[n] / 2⌋)² over neighbours inside the frame.
    public var halvedDifferenceSquares: Int64 = 0
    /// The sum of x[n].
    public var samples: Int32 = 0
    /// The sums of the products of the rounded means of every four samples, ⌊(sum of four + 2) / 4⌋,
    /// with each of three series of weights.
    public var weighted = Weighted()
    /// The greatest |⌊x[n+1] / 2⌋ - ⌊x[n] / 2⌋| over neighbours inside the frame.
    public var halvedDifferencePeak: Int16 = 0

    /// A sum for each series of weights.
    public struct Weighted: Hashable, Sendable {
        /// The sum with the first series.
        public var first: Int32 = 0
        /// The sum with the second series.
        public var second: Int32 = 0
        /// The sum with the third series.
        public var third: Int32 = 0
    }

    /// The sums of nothing.
    public init() {}

    /// The energy of the first difference: exact where all samples are even, as those of G.711 are, and
    /// otherwise as good as samples of 15 bits allow.
    public var differenceEnergy: Int64 { 4 * halvedDifferenceSquares }
}

/// Three series of weights for ``sumFrames(_:hop:length:weights:into:)``, a weight for every four
/// samples.
public struct QuarterWeights: Sendable {
    /// The series one behind the other, each with zeros up to a whole vector.
    fileprivate let padded: [Int16]
    fileprivate let count: Int

    /// Takes three series of the same length; sums of products with values of 16 bits fit in 32 bits
    /// while the sizes of a series' weights add up to less than 65,536.
    public init(_ series: [[Int16]]) {
        precondition(series.count == 3, "three series")
        let count = series[0].count
        precondition(series.allSatisfy { $0.count == count }, "equally long series")
        self.count = count
        let padding = [Int16](repeating: 0, count: (16 - count % 16) % 16)
        padded = series.flatMap { $0 + padding }
    }
}

/// Sums frames that follow one another, in one pass.
///
/// - Parameters:
///   - samples: the frames of one channel.
///   - hop: how many samples lie from the start of one frame to that of the next.
///   - length: over how many samples of each frame is summed: a multiple of 4, from 4 to
///     ``FrameSums/maximumLength`` and no more than `hop`.
///   - weights: as many in a series as `length` has quarters.
///   - sums: receives the sums of every whole frame.
/// - Returns: the least and the greatest of all these samples; `nil` without a whole frame.
public func sumFrames(
    _ samples: Span<Int16>, hop: Int, length: Int, weights: QuarterWeights,
    into sums: inout MutableSpan<FrameSums>
) -> ClosedRange<Int16>? {
    sumFrames(
        samples, hop: hop, length: length, weights: weights, into: &sums, with: .widest)
}

/// The same with some instructions.
func sumFrames(
    _ samples: Span<Int16>, hop: Int, length: Int, weights: QuarterWeights,
    into sums: inout MutableSpan<FrameSums>, with instructions: InstructionSet
) -> ClosedRange<Int16>? {
    precondition(
        (4...FrameSums.maximumLength).contains(length) && length % 4 == 0,
        "a multiple of 4 samples")
    precondition(hop >= length, "frames do not overlap")
    precondition(weights.count == length / 4, "a weight for every four samples")
    let frameCount = samples.count / hop
    precondition(sums.count >= frameCount, "room for the sums of every frame")
    guard frameCount > 0 else { return nil }
    var bounds = (least: Int16.max, greatest: Int16.min)
    sums.withUnsafeMutableBufferPointer { sums in
        sums.withMemoryRebound(to: CFrameSums.self) { sums in
            samples.withUnsafeBufferPointer { samples in
                guard let samples = samples.baseAddress, let sums = sums.baseAddress else { return }
                instructions.kernels.sumFrames(
                    samples, frameCount, hop, length, weights.padded, sums, &bounds.least,
                    &bounds.greatest)
            }
        }
    }
    return bounds.least...bounds.greatest
}
