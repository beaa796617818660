internal import Sampling

/// Numbers that look random, and are the same in every run of the tests.
package struct SeededRandom: RandomNumberGenerator {
    private var generator: SplitMix64

    package init(seed: UInt64) { generator = SplitMix64(seed: seed) }

    package mutating func next() -> UInt64 { generator.next() }

    /// A number of the range; by this arithmetic and not the standard library's, which may change.
    package mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() >> 32) % range.count
    }

    /// So many numbers of the range.
    package mutating func numbers(_ count: Int, in range: ClosedRange<Int>) -> [Int16] {
        (0..<count).map { _ in Int16(number(in: range)) }
    }
}
