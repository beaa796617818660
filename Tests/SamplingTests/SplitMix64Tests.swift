import Sampling
import Testing

struct SplitMix64Tests {
    /// The numbers that the reference implementation (Vigna 2015) prints from this seed.
    @Test func drawsTheNumbersOfTheReference() {
        var generator = SplitMix64(seed: 1_234_567)
        let numbers = (0..<5).map { _ in generator.next() }
        #expect(
            numbers == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }

    @Test func drawsWithoutReplacement() {
        var generator = SplitMix64(seed: 42)
        let few = generator.draw(4, outOf: 10)
        #expect(few == [7, 2, 4, 5])
        #expect(Set(generator.draw(10, outOf: 10)) == Set(0..<10))
        #expect(generator.draw(0, outOf: 0).isEmpty)
    }

    @Test func everyNumberIsDrawnAboutEquallyOften() {
        var counts = [Int](repeating: 0, count: 10)
        for seed in 0..<10_000 {
            var generator = SplitMix64(seed: UInt64(seed))
            for number in generator.draw(3, outOf: 10) { counts[number] += 1 }
        }
        // 3000 expected, with a standard deviation of 46.
        for count in counts { #expect((2770...3230).contains(count)) }
    }
}
