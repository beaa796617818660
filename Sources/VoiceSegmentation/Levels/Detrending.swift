import SampleKernels

/// Takes the slow part out of a frame's energy: its mean, slope, curvature and cubic.
///
/// The slow part is the mean, and what three discrete orthogonal polynomials (Gram, degrees 1 to 3)
/// explain of the frame's quarter-rate means. A constant offset vanishes, mains hum at 50 Hz falls by more
/// than 25 dB, and speech from 300 Hz up loses less than 1 dB. A first-difference high-pass would
/// throw away the strong low harmonics of a voice with the hum.
struct Detrending {
    /// The polynomials over the quarters of a frame. Their largest values are scaled to 255, and each
    /// adds up to zero.
    let weights: QuarterWeights
    /// 2^64 over a quarter of each polynomial's sum of squares: what divides by it.
    private let reciprocals: SIMD3<UInt64>
    /// 2^64 over the number of samples, rounded up.
    private let sampleReciprocal: UInt64

    /// Makes the polynomials for frames of so many quarters; at least 4.
    init(quarterCount: Int) {
        precondition(quarterCount >= 4, "a cubic needs four points")
        let polynomials = Self.polynomials(quarterCount: Int64(quarterCount)).map(Self.scaled)
        weights = QuarterWeights(polynomials)
        var reciprocals = SIMD3<UInt64>()
        for (index, values) in polynomials.enumerated() {
            let sumOfSquares = values.reduce(0) { $0 + UInt64(Int64($1) * Int64($1)) }
            reciprocals[index] = UInt64.max / sumOfSquares * 4
        }
        self.reciprocals = reciprocals
        sampleReciprocal = UInt64.max / UInt64(4 * quarterCount) + 1
    }

    /// Slope, curvature and cubic, as integers.
    private static func polynomials(quarterCount length: Int64) -> [[Int64]] {
        let slope = (0..<length).map { 2 * $0 - (length - 1) }
        let curvature = (0..<length).map { index in
            6 * index * index - 6 * (length - 1) * index + (length - 1) * (length - 2)
        }
        let cubic = (0..<length).map { index in
            20 * index * (index - 1) * (index - 2) - 30 * (length - 3) * index * (index - 1)
                + 12 * (length - 2) * (length - 3) * index
                - (length - 1) * (length - 2) * (length - 3)
        }
        return [slope, curvature, cubic]
    }

    /// Scaled and rounded so that the values at mirrored places stay equal or opposite; what
    /// rounding adds up to is taken off the two in the middle.
    private static func scaled(_ values: [Int64]) -> [Int16] {
        let largest = values.map { abs($0) }.max() ?? 1
        var scaled = values.map { value in
            let magnitude = (510 * abs(value) + largest) / (2 * largest)
            return Int16(value < 0 ? -magnitude : magnitude)
        }
        let excess = scaled.reduce(0, +)
        scaled[values.count / 2] -= excess / 2
        scaled[(values.count - 1) / 2] -= excess - excess / 2
        return scaled
    }

    /// The energy of a frame without its slow part; not negative.
    ///
    /// - Parameter sums: the sums over the frame's samples, with ``weights``.
    /// - Returns: the energy that is left, within 4 of it.
    @inline(__always)
    func energy(_ sums: FrameSums) -> UInt64 {
        func share(_ sum: Int32, _ reciprocal: UInt64) -> UInt64 {
            UInt64(truncatingIfNeeded: Int64(sum) &* Int64(sum))
                .multipliedFullWidth(by: reciprocal).high
        }
        var slow = share(sums.samples, sampleReciprocal)
        slow &+= share(sums.weighted.first, reciprocals.x)
        slow &+= share(sums.weighted.second, reciprocals.y)
        slow &+= share(sums.weighted.third, reciprocals.z)
        let squares = UInt64(truncatingIfNeeded: sums.squares)
        return squares > slow ? squares &- slow : 0
    }
}

/// The quotient rounded towards minus infinity; the divisor is positive.
func floorQuotient<Number: FixedWidthInteger & SignedInteger>(
    _ dividend: Number, _ divisor: Number
) -> Number {
    let (quotient, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
}
