/// SplitMix64, so that every run of the tests sees the same numbers.
struct SeededRandom {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }

    /// A number of the range.
    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() >> 32) % range.count
    }

    /// So many numbers of the range.
    mutating func numbers(_ count: Int, in range: ClosedRange<Int>) -> [Int16] {
        (0..<count).map { _ in Int16(number(in: range)) }
    }
}
