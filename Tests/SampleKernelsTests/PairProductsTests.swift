import Testing

@testable import SampleKernels

@Suite struct PairProductsTests {
    /// The plain twin: in 64 bits, then cut to 32.
    private func expected(_ left: [Int16], _ right: [Int16]) -> [Int32] {
        (0..<4).map { lane in
            let first = Int64(left[2 * lane]) * Int64(right[2 * lane])
            let second = Int64(left[2 * lane + 1]) * Int64(right[2 * lane + 1])
            return Int32(truncatingIfNeeded: first + second)
        }
    }

    private func found(_ left: [Int16], _ right: [Int16]) -> [Int32] {
        let sums = pairProducts(SIMD8(left), SIMD8(right))
        return (0..<4).map { sums[$0] }
    }

    @Test func equalsTheScalarTwinForAllCorners() {
        let corners: [Int16] = [.min, .min + 1, -256, -1, 0, 1, 255, .max - 1, .max]
        for first in corners {
            for second in corners {
                for third in corners {
                    for fourth in corners {
                        let left = [first, second, 3, -4, second, first, .max, .min]
                        let right = [third, fourth, -5, 6, .min, .max, third, fourth]
                        #expect(found(left, right) == expected(left, right))
                    }
                }
            }
        }
    }

    @Test func equalsTheScalarTwinForRandomValues() {
        var random = SeededRandom(seed: 1)
        for _ in 0..<2_000 {
            let left = random.numbers(8, in: -32_768...32_767)
            let right = random.numbers(8, in: -32_768...32_767)
            #expect(found(left, right) == expected(left, right))
        }
    }

    @Test func onlyTheGreatestPairWrapsAround() {
        let lowest = [Int16](repeating: .min, count: 8)
        #expect(found(lowest, lowest) == [.min, .min, .min, .min])
        var beside = lowest
        beside[1] = .min + 1
        #expect(found(lowest, beside)[0] == Int32.max - 32_767)
        let highest = [Int16](repeating: .max, count: 8)
        #expect(found(lowest, highest)[0] == -2 * 32_768 * 32_767)
    }
}
