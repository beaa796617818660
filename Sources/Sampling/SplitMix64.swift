/// The SplitMix64 pseudo-random generator (Steele, Lea, Flood 2014): the same seed, the same numbers.
///
/// It draws numbers by itself rather than by way of the standard library, whose way from random
/// bits to a number may differ between versions.
public struct SplitMix64: Sendable {
    /// What the next number is made of.
    package var state: UInt64

    /// Starts from a seed.
    public init(seed: UInt64) {
        state = seed
    }

    /// The next 64 random bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to but not including `bound`, which is at least 1: the upper 64 bits of the
    /// product of the next number and the bound.
    public mutating func draw(below bound: Int) -> Int {
        precondition(bound >= 1, "there is a number to draw")
        return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// So many different numbers from 0 up to but not including `count`, in the order in which they
    /// are drawn: the first steps of a shuffle (Durstenfeld 1964).
    public mutating func draw(_ size: Int, outOf count: Int) -> [Int] {
        precondition((0...count).contains(size), "there are so many numbers to draw")
        var numbers = Array(0..<count)
        for place in 0..<size {
            numbers.swapAt(place, place + draw(below: count - place))
        }
        return Array(numbers.prefix(size))
    }
}
