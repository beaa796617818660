import Sampling
import Testing

@testable import CallSynthesis

struct SplitMix64Tests {
    @Test func drawsTheNumbersThatItAlwaysDrew() {
        var generator = SplitMix64(seed: 1, .call, number: 7)
        let numbers = (0..<3).map { _ in generator.draw(below: 1_000_000) }
        #expect(numbers == [764_602, 512_491, 291_603])
    }

    @Test func everyNumberOfARangeComesAndNoOther() {
        var generator = SplitMix64(seed: 3, .voice)
        let numbers = Set((0..<1000).map { _ in generator.draw(-2...3) })
        #expect(numbers == Set(-2...3))
    }

    @Test func noTwoPurposesNumbersOrSeedsShareAStream() {
        var streams = [
            SplitMix64(seed: 1, .call), SplitMix64(seed: 1, .voice),
            SplitMix64(seed: 1, .call, number: 1), SplitMix64(seed: 2, .call),
        ]
        let first = streams.indices.map { streams[$0].next() }
        #expect(Set(first).count == first.count)
    }
}
