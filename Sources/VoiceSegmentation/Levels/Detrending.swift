import SampleKernels

/// Takes the slow part out of a frame's energy: its mean, slope, curvature and cubic.
///
/// The slow part is what four discrete orthogonal polynomials (Gram, up to degree 3) explain of
/// the frame's quarter-rate means. A constant offset vanishes, mains hum at 50 Hz falls by more
/// than 25 dB, and speech from 300 Hz up loses less than 1 dB. A first-difference high-pass would
/// throw away the strong low harmonics of a voice with the hum.
struct Detrending {
    /// One polynomial over the quarters of a frame, its largest value scaled to 255.
    private struct Polynomial {
        var weights: [Int16]
        var sumOfSquares: Int64
    }

    private let polynomials: [Polynomial]

    /// Makes the polynomials for frames of so many quarters; at least 4.
    init(quarterCount: Int) {
        precondition(quarterCount >= 4, "a cubic needs four points")
        let length = Int64(quarterCount)
        var values: [[Int64]] = [[], [], []]
        for index in 0..<length {
            values[0].append(2 * index - (length - 1))
            values[1].append(
                6 * index * index - 6 * (length - 1) * index + (length - 1) * (length - 2))
            let cubic = 20 * index * (index - 1) * (index - 2)
            let square = 30 * (length - 3) * index * (index - 1)
            let linear = 12 * (length - 2) * (length - 3) * index
            values[2].append(
                cubic - square + linear - (length - 1) * (length - 2) * (length - 3))
        }
        let constant = Polynomial(
            weights: [Int16](repeating: 1, count: quarterCount), sumOfSquares: length)
        polynomials = [constant] + values.map(Self.scaled)
    }

    private static func scaled(_ values: [Int64]) -> Polynomial {
        let largest = values.map { abs($0) }.max() ?? 1
        let weights = values.map { value in
            Int16(floorQuotient(510 * value + largest, 2 * largest))
        }
        return Polynomial(
            weights: weights, sumOfSquares: weights.reduce(0) { $0 + Int64($1) * Int64($1) })
    }

    /// The energy of a frame without its slow part; not negative.
    ///
    /// - Parameters:
    ///   - energy: the sum of the squares of the frame's samples.
    ///   - quarters: the means of every four of them.
    /// - Returns: the energy that is left.
    func energy(_ energy: Int64, quarters: Span<Int16>) -> UInt64 {
        var left = energy
        for polynomial in polynomials {
            let share = Int64(innerProduct(polynomial.weights.span, quarters))
            left -= 4 * share * share / polynomial.sumOfSquares
        }
        return UInt64(max(left, 0))
    }
}

/// The quotient rounded towards minus infinity; the divisor is positive.
func floorQuotient<Number: FixedWidthInteger & SignedInteger>(
    _ dividend: Number, _ divisor: Number
) -> Number {
    let (quotient, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
}
