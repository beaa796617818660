import CPairProducts

/// What one frame of samples comes to; exact.
public struct FrameSums: Hashable, Sendable {
    /// The sum of x[n].
    public var samples: Int64
    /// The sum of x[n]².
    public var squares: Int64
    /// The sum of (⌊x[n+1] / 2⌋ - ⌊x[n] / 2⌋)² over neighbours inside the frame.
    public var halvedDifferenceSquares: Int64
    /// The greatest |⌊x[n+1] / 2⌋ - ⌊x[n] / 2⌋| over neighbours inside the frame.
    public var halvedDifferencePeak: Int64
    /// The greatest sample.
    public var highest: Int16
    /// The least sample.
    public var lowest: Int16

    /// The energy of the first difference: exact where all samples are even, as those of G.711 are, and
    /// otherwise as good as samples of 15 bits allow.
    public var differenceEnergy: Int64 { 4 * halvedDifferenceSquares }
}

/// Sums one frame in one pass, and reduces it to the rounded means of every four samples.
///
/// - Parameters:
///   - samples: one frame of one channel; a multiple of 4 samples, from 4 to 1024.
///   - quarters: receives a quarter as many means, ⌊(sum of four + 2) / 4⌋, at its start.
/// - Returns: the sums.
public func sumFrame(_ samples: Span<Int16>, quarters: inout MutableSpan<Int16>) -> FrameSums {
    let count = samples.count
    precondition((4...1024).contains(count) && count % 4 == 0, "a multiple of 4 samples")
    precondition(quarters.count >= count / 4, "room for one mean of every four samples")

    var plain = SIMD8<Int32>()
    var squares = SquareSums()
    var differenceSquares = SquareSums()
    var extremes = Extremes(samples[0])
    var differences = Extremes(0)
    var bytes = quarters.mutableBytes
    var start = 0
    while start + 16 <= count {
        let first = samples.eight(from: start)
        let second = samples.eight(from: start + 8)
        squares.add(pairProducts(first, first), pairProducts(second, second))
        extremes.take(first)
        extremes.take(second)

        let next =
            start + 16 < count ? samples.eight(from: start + 9) : second.droppingFirst
        let firstDifference = samples.eight(from: start + 1) &>> 1 &- first &>> 1
        let secondDifference = next &>> 1 &- second &>> 1
        differenceSquares.add(
            pairProducts(firstDifference, firstDifference),
            pairProducts(secondDifference, secondDifference))
        differences.take(firstDifference)
        differences.take(secondDifference)

        let pairs = SIMD8(
            lowHalf: pairProducts(first, .one), highHalf: pairProducts(second, .one))
        plain &+= pairs
        let means = (pairs.evenHalf &+ pairs.oddHalf &+ 2) &>> 2
        bytes.storeBytes(
            of: SIMD4<Int16>(truncatingIfNeeded: means), toByteOffset: start / 2,
            as: SIMD4<Int16>.self)
        start += 16
    }
    var sums = FrameSums(
        samples: Int64(plain.wrappedSum()), squares: squares.total,
        halvedDifferenceSquares: differenceSquares.total, halvedDifferencePeak: 0, highest: 0,
        lowest: 0)
    for index in start..<count {
        sums.samples += Int64(samples[index])
        sums.squares += Int64(samples[index]) * Int64(samples[index])
        extremes.take(SIMD8(repeating: samples[index]))
        if index + 1 < count {
            let difference = samples[index + 1] >> 1 - samples[index] >> 1
            sums.halvedDifferenceSquares += Int64(difference) * Int64(difference)
            differences.take(SIMD8(repeating: difference))
        }
    }
    for quarter in start / 4..<count / 4 {
        let sum = (4 * quarter..<4 * quarter + 4).reduce(0) { $0 + Int(samples[$1]) }
        quarters[quarter] = Int16(truncatingIfNeeded: (sum + 2) >> 2)
    }
    // ~x turns the order round.
    let bounds = SIMD8<Int16>.greatestLanes(
        extremes.highest, ~extremes.lowest, differences.highest, ~differences.lowest)
    sums.highest = bounds[0]
    sums.lowest = ~bounds[1]
    if sums.lowest == .min { sums.squares = sumOfSquares(samples) }
    sums.halvedDifferencePeak = max(Int64(bounds[2]), Int64(bounds[3]) + 1)
    return sums
}

/// The same one by one: four lowest samples in one lane are more than ``SquareSums`` can hold.
private func sumOfSquares(_ samples: Span<Int16>) -> Int64 {
    samples.indices.reduce(0) { $0 + Int64(samples[$1]) * Int64(samples[$1]) }
}

/// The sum of the products of two equally long series; exact while it lies within 32 bits, as that
/// of up to 256 samples does with weights of up to 255.
///
/// - Parameters:
///   - left: one series.
///   - right: the other, of the same length.
/// - Returns: the sum.
public func innerProduct(_ left: Span<Int16>, _ right: Span<Int16>) -> Int32 {
    precondition(left.count == right.count, "both series are equally long")
    var sums = SIMD4<Int32>()
    var start = 0
    while start + 8 <= left.count {
        sums &+= pairProducts(left.eight(from: start), right.eight(from: start))
        start += 8
    }
    return (start..<left.count).reduce(sums.wrappedSum()) { sum, index in
        sum &+ Int32(left[index]) &* Int32(right[index])
    }
}

/// The sums of the products of one series with each of three others; each is exact while it lies
/// within 32 bits, as that of up to 256 samples does with weights of up to 255.
///
/// - Parameters:
///   - series: the series; a multiple of 8 values.
///   - weights: of every 8 values, those of the first other series, of the second and of the third.
/// - Returns: the three sums, and 0.
public func innerProducts(
    _ series: Span<Int16>, _ weights: Span<SIMD8<Int16>>
) -> SIMD4<Int32> {
    let vectorCount = series.count / 8
    precondition(series.count % 8 == 0 && weights.count == 3 * vectorCount, "three whole series")
    var sums = (SIMD4<Int32>(), SIMD4<Int32>(), SIMD4<Int32>())
    for vector in 0..<vectorCount {
        let values = series.eight(from: 8 * vector)
        sums.0 &+= pairProducts(values, weights[unchecked: 3 * vector])
        sums.1 &+= pairProducts(values, weights[unchecked: 3 * vector + 1])
        sums.2 &+= pairProducts(values, weights[unchecked: 3 * vector + 2])
    }
    return SIMD4(sums.0.wrappedSum(), sums.1.wrappedSum(), sums.2.wrappedSum(), 0)
}

/// Products of eight lanes, added in pairs of neighbours: one instruction on x86-64 and on arm64.
///
/// A pair fits in 32 bits but for one case, 2 · (-32768)² = 2³¹, which wraps to -2³¹; no other pair
/// comes to that.
@inline(__always)
func pairProducts(_ left: SIMD8<Int16>, _ right: SIMD8<Int16>) -> SIMD4<Int32> {
    c_pair_products(left, right)
}

/// Sums of pairs of squares, in lanes of two halves of 16 bits, so that the 64 additions of
/// a frame fit.
private struct SquareSums {
    private var low = SIMD4<Int32>()
    private var high = SIMD4<Int32>()

    /// Adds two times four pairs. The sum of four squares in a lane fits in 32 bits without a sign, but
    /// for that of four times -32,768, 2³², which is lost.
    @inline(__always)
    mutating func add(_ first: SIMD4<Int32>, _ second: SIMD4<Int32>) {
        let sums = SIMD4<UInt32>(truncatingIfNeeded: first &+ second)
        low &+= SIMD4(truncatingIfNeeded: sums & 0xFFFF)
        high &+= SIMD4(truncatingIfNeeded: sums &>> 16)
    }

    /// The sum of everything added.
    @inline(__always)
    var total: Int64 {
        Int64(high.wrappedSum()) << 16 + Int64(low.wrappedSum())
    }
}

/// The greatest and the least value of each lane.
private struct Extremes {
    var highest: SIMD8<Int16>
    var lowest: SIMD8<Int16>

    init(_ value: Int16) {
        highest = SIMD8(repeating: value)
        lowest = highest
    }

    @inline(__always)
    mutating func take(_ values: SIMD8<Int16>) {
        highest = SIMD8<Int16>.greater(highest, values)
        lowest = SIMD8<Int16>.lesser(lowest, values)
    }
}

extension SIMD8<Int16> {
    /// The lanes moved down by one, the last one kept.
    @inline(__always)
    fileprivate var droppingFirst: Self {
        var moved = Self()
        for lane in 0..<7 { moved[lane] = self[lane + 1] }
        moved[7] = self[7]
        return moved
    }
}

extension Span<Int16> {
    /// Eight samples in a row.
    @inline(__always)
    func eight(from start: Int) -> SIMD8<Int16> {
        bytes.unsafeLoadUnaligned(fromByteOffset: 2 * start, as: SIMD8<Int16>.self)
    }
}
