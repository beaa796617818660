import TestNumbers
import Testing

@testable import SampleKernels

@Suite struct InnerProductsTests {
    private func found(
        _ series: [Int16], _ others: [[Int16]], _ instructions: InstructionSet
    ) -> [Int32] {
        let joined = others.flatMap(\.self)
        var sums = [Int32](repeating: 99, count: others.count)
        var target = sums.mutableSpan
        innerProducts(series.span, joined.span, into: &target, with: instructions)
        return sums
    }

    private func expected(_ series: [Int16], _ others: [[Int16]]) -> [Int32] {
        others.map { other in
            Int32(zip(series, other).reduce(0) { $0 + Int($1.0) * Int($1.1) })
        }
    }

    @Test(arguments: InstructionSet.allCases)
    func equalTheScalarTwinAtEveryLength(_ instructions: InstructionSet) {
        var random = SeededRandom(seed: 8)
        for length in Array(1...50) + [160, 320, 512] {
            let series = random.numbers(length, in: -32_768...32_767)
            let others = (0..<3).map { _ in random.numbers(length, in: -127...127) }
            #expect(found(series, others, instructions) == expected(series, others))
        }
    }

    /// 512 samples and weights of 127, all of the greatest size.
    @Test(arguments: [Int16.min, .max], InstructionSet.allCases)
    func greatestSumsFit(_ sample: Int16, _ instructions: InstructionSet) {
        let series = [Int16](repeating: sample, count: 512)
        let others = [Int16(-127), 127].map { [Int16](repeating: $0, count: 512) }
        #expect(found(series, others, instructions) == expected(series, others))
    }

    /// The one pair of products that 32 bits do not hold is no less exact in a sum that fits.
    @Test(arguments: InstructionSet.allCases)
    func wrappedPairComesBack(_ instructions: InstructionSet) {
        let series: [Int16] = [.min, .min, 1, 1]
        let others: [[Int16]] = [[.min, .min, -1, -1], [.min, .min, .min, 0]]
        #expect(found(series, others, instructions) == expected(series, others))
    }

    @Test func stopOnUnequalLengths() async {
        await #expect(processExitsWith: .failure) {
            let long: [Int16] = [1, 2, 3]
            let short: [Int16] = [1, 2]
            var sums: [Int32] = [0]
            var target = sums.mutableSpan
            innerProducts(long.span, short.span, into: &target)
        }
    }
}
