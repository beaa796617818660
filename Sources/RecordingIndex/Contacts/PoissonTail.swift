/// How surprising a count is where calls fall to handlers and callers by chance.
///
/// The upper tail of the Poisson distribution, in logarithms, so that it does not underflow. It needs
/// nothing but the four operations that IEEE 754 rounds in one way, and so is the same everywhere.
struct PoissonTail {
    /// `logarithmsOfFactorials[n]` is the natural logarithm of n!.
    private var logarithmsOfFactorials = [0.0]

    /// The common logarithm, negated, of the probability of `count` or more where `expected`, which is
    /// above 0, are to be expected: 0 where it is certain, 3 where it is one in a thousand.
    mutating func surprise(of count: Int, expected: Double) -> Double {
        precondition(count >= 0 && expected > 0)
        guard count > 0 else { return 0 }
        // P(X >= n) = e^-m m^n / n! (1 + m/(n+1) + m^2/((n+1)(n+2)) + ...)
        var (term, sum, logarithmOfScale) = (1.0, 1.0, 0.0)
        var next = Double(count)
        while next < expected || term > sum * 0x1p-60 {
            next += 1
            term *= expected / next
            sum += term
            if sum > 0x1p512 {
                term *= 0x1p-512
                sum *= 0x1p-512
                logarithmOfScale += 512 * NaturalLogarithm.ofTwo
            }
        }
        let first = Double(count) * NaturalLogarithm.of(expected) - expected
        let logarithm =
            first - logarithmOfFactorial(count) + NaturalLogarithm.of(sum) + logarithmOfScale
        return max(0, -logarithm / NaturalLogarithm.ofTen)
    }

    private mutating func logarithmOfFactorial(_ number: Int) -> Double {
        while logarithmsOfFactorials.count <= number {
            let factor = Double(logarithmsOfFactorials.count)
            logarithmsOfFactorials.append(
                logarithmsOfFactorials[logarithmsOfFactorials.count - 1]
                    + NaturalLogarithm.of(factor))
        }
        return logarithmsOfFactorials[number]
    }
}
