import Sampling

/// A telephone number of the range that Ofcom keeps free for drama, 07700 900000 to 900999.
struct CallerNumber: Hashable, Sendable, CustomStringConvertible {
    /// How many there are.
    static let count = 1000
    /// The last three digits, 0 to 999.
    let suffix: Int

    /// The number without spaces: `07700900123`.
    var description: String { "07700900\(Digits.padded(suffix, 3))" }

    /// The number with one of its last three digits another.
    func altered(using generator: inout SplitMix64) -> CallerNumber {
        let place = [1, 10, 100][generator.draw(below: 3)]
        let digit = suffix / place % 10
        let other = (digit + generator.draw(1...9)) % 10
        return CallerNumber(suffix: suffix + (other - digit) * place)
    }
}
