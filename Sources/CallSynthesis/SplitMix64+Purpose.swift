import Sampling

/// The streams of numbers that calls are made of: the same seed, the same calls.
extension SplitMix64 {
    /// What a stream of numbers is for, so that no two purposes share one.
    enum Purpose: UInt64 {
        case archive, block, call, conversation, voice, noise, incident, content
    }

    /// The stream of numbers for one purpose and one number of call, voice or block.
    init(seed: UInt64, _ purpose: Purpose, number: Int = 0) {
        var start = SplitMix64(seed: seed)
        start.state ^= start.next() &+ purpose.rawValue
        start.state ^= start.next() &+ UInt64(number)
        self.init(seed: start.next())
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
