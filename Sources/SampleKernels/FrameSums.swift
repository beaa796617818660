import CPairProducts

/// The sums over the samples of one frame from which its energies follow; exact.
public struct FrameSums: Hashable, Sendable {
    /// The sum of x[n].
    public var samples: Int64
    /// The sum of x[n]².
    public var squares: Int64
    /// The sum of x[n]·x[n+1] over neighbours inside the frame.
    public var neighbourProducts: Int64
    /// The first sample squared plus the last one squared.
    public var edgeSquares: Int64
    /// The greatest |⌊x[n+1] / 2⌋ - ⌊x[n] / 2⌋| over neighbours inside the frame, times two.
    public var peakDifference: Int64
    /// The greatest sample.
    public var highest: Int16
    /// The least sample.
    public var lowest: Int16

    /// The sum of (x[n+1] - x[n])² over neighbours inside the frame.
    public var differenceEnergy: Int64 { 2 * squares - edgeSquares - 2 * neighbourProducts }
}

/// Sums one frame in one pass, and reduces it to the rounded means of every four samples.
///
/// - Parameters:
///   - samples: one frame of one channel; a multiple of 4 samples, from 4 to 65,536.
///   - quarters: receives a quarter as many means, ⌊(sum of four + 2) / 4⌋, at its start.
/// - Returns: the sums.
public func sumFrame(_ samples: Span<Int16>, quarters: inout MutableSpan<Int16>) -> FrameSums {
    let count = samples.count
    precondition((4...65_536).contains(count) && count % 4 == 0, "a multiple of 4 samples")
    precondition(quarters.count >= count / 4, "room for one mean of every four samples")

    var plain = SIMD8<Int32>()
    var squares = PairSums()
    var products = PairSums()
    var extremes = Extremes(samples[0])
    var differences = Extremes(0)
    var start = 0
    while start + 16 <= count {
        let first = samples.eight(from: start)
        let second = samples.eight(from: start + 8)
        var next = second.droppingFirst
        if start + 16 < count { next[7] = samples[start + 16] }
        squares.add(pairProducts(first, first))
        squares.add(pairProducts(second, second))
        let afterFirst = samples.eight(from: start + 1)
        products.add(pairProducts(first, afterFirst))
        products.add(pairProducts(second, next))
        extremes.take(first)
        extremes.take(second)
        differences.take(afterFirst &>> 1 &- first &>> 1)
        if start + 16 == count { next[7] = second[7] }
        differences.take(next &>> 1 &- second &>> 1)
        let pairs = SIMD8(
            lowHalf: pairProducts(first, .one), highHalf: pairProducts(second, .one))
        plain &+= pairs
        let means = (pairs.evenHalf &+ pairs.oddHalf &+ 2) &>> 2
        var bytes = quarters.mutableBytes
        bytes.storeBytes(
            of: SIMD4<Int16>(truncatingIfNeeded: means), toByteOffset: start / 2,
            as: SIMD4<Int16>.self)
        start += 16
    }
    var sums = FrameSums(
        samples: SIMD8<Int64>(truncatingIfNeeded: plain).wrappedSum(), squares: squares.total,
        neighbourProducts: products.total,
        edgeSquares: product(samples[0], samples[0])
            + product(samples[count - 1], samples[count - 1]),
        peakDifference: 0, highest: 0, lowest: 0)
    for index in start..<count {
        sums.samples += Int64(samples[index])
        sums.squares += product(samples[index], samples[index])
        extremes.take(SIMD8(repeating: samples[index]))
        if index + 1 < count {
            sums.neighbourProducts += product(samples[index], samples[index + 1])
            differences.take(SIMD8(repeating: samples[index + 1] >> 1 - samples[index] >> 1))
        }
    }
    // ~x turns the order round.
    let bounds = SIMD8<Int16>.greatestLanes(
        extremes.highest, ~extremes.lowest, differences.highest, ~differences.lowest)
    sums.highest = bounds[0]
    sums.lowest = ~bounds[1]
    sums.peakDifference = 2 * max(Int64(bounds[2]), Int64(bounds[3]) + 1)
    for quarter in start / 4..<count / 4 {
        let sum = (4 * quarter..<4 * quarter + 4).reduce(0) { $0 + Int(samples[$1]) }
        quarters[quarter] = Int16(truncatingIfNeeded: (sum + 2) >> 2)
    }
    return sums
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

private func product(_ left: Int16, _ right: Int16) -> Int64 { Int64(left) * Int64(right) }

/// Products of eight lanes, added in pairs of neighbours: one instruction on x86-64 and on arm64.
///
/// A pair fits in 32 bits but for one case, 2 · (-32768)² = 2³¹, which wraps to -2³¹; no other pair
/// comes to that.
@inline(__always)
func pairProducts(_ left: SIMD8<Int16>, _ right: SIMD8<Int16>) -> SIMD4<Int32> {
    c_pair_products(left, right)
}

/// Sums of pairs of products, in lanes of two halves of 16 bits, so that 8,192 pairs a lane fit.
private struct PairSums {
    private var low = SIMD4<Int32>()
    private var high = SIMD4<Int32>()
    private var pairCount: Int64 = 0

    /// Adds four pairs, each less 1: that brings the pair that wrapped around back to 2³¹ - 1.
    @inline(__always)
    mutating func add(_ pairs: SIMD4<Int32>) {
        let lessOne = pairs &- 1
        low &+= lessOne & 0xFFFF
        high &+= lessOne &>> 16
        pairCount += 4
    }

    /// The sum of everything added.
    @inline(__always)
    var total: Int64 {
        let lows = SIMD4<Int64>(truncatingIfNeeded: low)
        let highs = SIMD4<Int64>(truncatingIfNeeded: high)
        return (highs &<< 16 &+ lows).wrappedSum() + pairCount
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
    /// The lanes moved down by one, and 0 in the last.
    @inline(__always)
    fileprivate var droppingFirst: Self {
        var moved = Self()
        for lane in 0..<7 { moved[lane] = self[lane + 1] }
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
