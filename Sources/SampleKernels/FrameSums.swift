/// The sums over the samples of one frame from which its energies follow; exact.
public struct FrameSums: Hashable, Sendable {
    /// The sum of x[n]².
    public var squares: Int64
    /// The sum of x[n]·x[n-1] over neighbours inside the frame.
    public var neighbourProducts: Int64
    /// The first sample squared plus the last one squared.
    public var edgeSquares: Int64

    /// The sum of (x[n] - x[n-1])² over neighbours inside the frame.
    public var differenceEnergy: Int64 { 2 * squares - edgeSquares - 2 * neighbourProducts }
}

/// Sums one frame in one pass, and reduces it to the rounded means of every four samples.
///
/// Products are added pairwise in 32 bits, where two of them just fit, and from there in 64 bits,
/// so no sum can overflow at any length that fits in memory.
///
/// - Parameters:
///   - samples: one frame of one channel; a multiple of 4 samples, at least 4.
///   - quarters: receives a quarter as many means, ⌊(sum of four + 2) / 4⌋.
/// - Returns: the sums.
public func sumFrame(
    _ samples: Span<Int16>, quarters: inout MutableSpan<Int16>
) -> FrameSums {
    let count = samples.count
    precondition(count >= 4 && count % 4 == 0, "a frame is a multiple of 4 samples")
    precondition(quarters.count == count / 4, "one mean for every four samples")

    var squares = SIMD4<UInt64>()
    var products = SIMD4<Int64>()
    let bytes = samples.bytes
    var start = 0
    // Each step looks one sample past its eight; the last step is left to the plain loop below.
    while start + 8 < count {
        let here = bytes.unsafeLoadUnaligned(fromByteOffset: 2 * start, as: SIMD8<Int16>.self)
        let next = bytes.unsafeLoadUnaligned(fromByteOffset: 2 * start + 2, as: SIMD8<Int16>.self)
        let wide = SIMD8<Int32>(truncatingIfNeeded: here)
        squares &+= pairSums(ofSquares: wide)
        products &+= pairSums(wide, SIMD8<Int32>(truncatingIfNeeded: next))
        let pairs = wide.evenHalf &+ wide.oddHalf
        let fours = (pairs.evenHalf &+ pairs.oddHalf &+ 2) &>> 2
        quarters[start / 4] = Int16(truncatingIfNeeded: fours[0])
        quarters[start / 4 + 1] = Int16(truncatingIfNeeded: fours[1])
        start += 8
    }
    var sums = FrameSums(
        squares: Int64(squares.wrappedSum()), neighbourProducts: products.wrappedSum(),
        edgeSquares: square(samples[0]) + square(samples[count - 1]))
    for index in start..<count {
        sums.squares += square(samples[index])
        if index + 1 < count {
            sums.neighbourProducts += Int64(samples[index]) * Int64(samples[index + 1])
        }
    }
    for quarter in (start / 4)..<quarters.count {
        let sum = (4 * quarter..<4 * quarter + 4).reduce(0) { $0 + Int32(samples[$1]) }
        quarters[quarter] = Int16(truncatingIfNeeded: (sum + 2) >> 2)
    }
    return sums
}

private func square(_ sample: Int16) -> Int64 { Int64(sample) * Int64(sample) }

/// Two squares of at most 2^30 make at most 2^31, which fits without a sign.
private func pairSums(ofSquares wide: SIMD8<Int32>) -> SIMD4<UInt64> {
    let squares = wide &* wide
    let pairs = SIMD4<UInt32>(truncatingIfNeeded: squares.evenHalf &+ squares.oddHalf)
    return SIMD4<UInt64>(truncatingIfNeeded: pairs)
}

/// Two products of at most 2^30 each can make 2^31, one more than fits with a sign: so each is
/// widened by itself.
private func pairSums(_ left: SIMD8<Int32>, _ right: SIMD8<Int32>) -> SIMD4<Int64> {
    let products = left &* right
    return SIMD4<Int64>(truncatingIfNeeded: products.evenHalf)
        &+ SIMD4<Int64>(truncatingIfNeeded: products.oddHalf)
}

/// The sum of the products of two equally long series; exact as long as it fits in 32 bits, which
/// is for the caller to see to.
///
/// - Parameters:
///   - left: one series.
///   - right: the other, of the same length.
/// - Returns: the sum.
public func innerProduct(
    _ left: Span<Int16>, _ right: Span<Int16>
) -> Int32 {
    precondition(left.count == right.count, "both series are equally long")
    var sum: Int32 = 0
    for index in left.indices { sum &+= Int32(left[index]) &* Int32(right[index]) }
    return sum
}
