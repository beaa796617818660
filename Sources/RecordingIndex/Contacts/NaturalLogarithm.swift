/// The natural logarithm by the four operations alone: those of C libraries differ in the last bits.
enum NaturalLogarithm {
    /// The logarithm of 2.
    static let ofTwo = 0.693_147_180_559_945_31
    /// The logarithm of 10.
    static let ofTen = 2.302_585_092_994_045_7

    /// The logarithm of a finite number above 0, to about 15 digits.
    static func of(_ number: Double) -> Double {
        precondition(number > 0 && number.isFinite)
        var (fraction, exponent) = (number.significand, Double(number.exponent))
        if fraction > 1.414 {
            fraction /= 2
            exponent += 1
        }
        // ln f = 2 artanh((f - 1) / (f + 1)), where the quotient is at most 0.172 either way: the
        // last term is below 2^-60.
        let quotient = (fraction - 1) / (fraction + 1)
        let square = quotient * quotient
        var sum = 0.0
        for divisor in stride(from: 23.0, through: 1, by: -2) { sum = sum * square + 1 / divisor }
        return exponent * ofTwo + 2 * quotient * sum
    }
}
