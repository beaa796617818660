/// The SplitMix64 pseudo-random generator (Steele, Lea, Flood 2014): the same seed, the same calls.
///
/// It draws numbers by itself rather than by way of the standard library, whose way from random
/// bits to a number may differ between versions.
struct SplitMix64: Sendable {
    private var state: UInt64

    /// What a stream of numbers is for, so that no two purposes share one.
    enum Purpose: UInt64 {
        case archive, block, call, conversation, voice, noise, incident, content
    }

    /// The stream of numbers for one purpose and one number of call, voice or block.
    init(seed: UInt64, _ purpose: Purpose, number: Int = 0) {
        var start = SplitMix64(state: seed)
        start.state ^= start.next() &+ purpose.rawValue
        start.state ^= start.next() &+ UInt64(number)
        state = start.next()
    }

    private init(state: UInt64) {
        self.state = state
    }

    /// The next 64 random bits.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to but not including `bound`, which is at least 1.
    mutating func draw(below bound: Int) -> Int {
        precondition(bound >= 1, "there is a number to draw")
        return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// A number in a range.
    mutating func draw(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + draw(below: range.count)
    }

    /// True once in so many times.
    mutating func draw(onceIn times: Int) -> Bool {
        draw(below: times) == 0
    }
}
