import Testing

@testable import SampleKernels

@Suite struct SIMDOrderTests {
    private let corners: [Int16] = [.min, -2, -1, 0, 1, .max]

    /// Two vectors in whose lanes every corner meets every other.
    private func pairs(_ shift: Int) -> (SIMD8<Int16>, SIMD8<Int16>) {
        let left = (0..<8).map { corners[$0 % 6] }
        let right = (0..<8).map { corners[($0 + shift) % 6] }
        return (SIMD8(left), SIMD8(right))
    }

    @Test(arguments: 0..<6) func lanesAreOrderedOneByOne(_ shift: Int) {
        let (left, right) = pairs(shift)
        let greater = SIMD8<Int16>.greater(left, right)
        let lesser = SIMD8<Int16>.lesser(left, right)
        for lane in 0..<8 {
            #expect(greater[lane] == max(left[lane], right[lane]))
            #expect(lesser[lane] == min(left[lane], right[lane]))
        }
    }

    @Test func saturationStopsAtTheBounds() {
        let values: [Int32] = [.min, -32_769, -32_768, -1, 0, 32_767, 32_768, .max]
        #expect(
            SIMD8<Int16>.saturated(SIMD8(values))
                == SIMD8([.min, .min, .min, -1, 0, .max, .max, .max] as [Int16]))
    }

    @Test func greatestLanesAreThoseOfEachVectorInOrder() {
        var random = SeededRandom(seed: 2)
        for round in 0..<200 {
            let bound = round % 2 == 0 ? 32_767 : 3
            let vectors = (0..<4).map { _ in random.numbers(8, in: -bound - 1...bound) }
            let found = SIMD8<Int16>.greatestLanes(
                SIMD8(vectors[0]), SIMD8(vectors[1]), SIMD8(vectors[2]), SIMD8(vectors[3]))
            #expect((0..<4).map { found[$0] } == vectors.map { $0.max() ?? 0 })
        }
    }

    @Test func interleavingPutsValuesSideBySide() {
        let even = SIMD4<Int16>(1, 2, 3, 4)
        #expect(interleaved(even, even &* 10) == SIMD8(1, 10, 2, 20, 3, 30, 4, 40))
    }
}
