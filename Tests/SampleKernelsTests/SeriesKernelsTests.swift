import SampleKernels
import Testing

@Suite struct SeriesKernelsTests {
    /// A kernel over two values that lie a distance apart.
    enum Kernel: CaseIterable {
        case means, maxima, minima

        /// Only means have to add two values up in 16 bits.
        var values: ClosedRange<Int> {
            self == .means ? -16_384...16_383 : -32_768...32_767
        }

        /// What the kernel makes of a series, behind it a value that must stay.
        func found(_ series: [Int16], _ distance: Int) -> [Int16] {
            var output = [Int16](repeating: 99, count: max(0, series.count - distance) + 1)
            var target = output.mutableSpan
            switch self {
            case .means: pairMeans(series.span, distance: distance, into: &target)
            case .maxima: pairMaxima(series.span, distance: distance, into: &target)
            case .minima: pairMinima(series.span, distance: distance, into: &target)
            }
            return output
        }

        /// The plain twin.
        func expected(_ series: [Int16], _ distance: Int) -> [Int16] {
            let pairs = zip(series, series.dropFirst(distance))
            return pairs.map { left, right in
                switch self {
                case .means: Int16((Double(Int(left) + Int(right)) / 2).rounded(.down))
                case .maxima: left < right ? right : left
                case .minima: left < right ? left : right
                }
            } + [99]
        }
    }

    private static let lengths = Array(0...18) + [23, 24, 25, 63, 64, 65, 66, 127, 128, 129]

    @Test(arguments: Kernel.allCases)
    func equalsTheScalarTwinAtEveryLengthAndDistance(_ kernel: Kernel) {
        var random = SeededRandom(seed: 3)
        for length in Self.lengths {
            let series = random.numbers(length, in: kernel.values)
            for distance in 0...64 where distance <= length {
                #expect(
                    kernel.found(series, distance) == kernel.expected(series, distance),
                    "\(length) values, \(distance) apart")
            }
        }
    }

    @Test(arguments: Kernel.allCases) func extremesDoNotOverflow(_ kernel: Kernel) {
        let bounds = [kernel.values.lowerBound, kernel.values.upperBound].map { Int16($0) }
        let series = (0..<40).map { bounds[$0 / 3 % 2] }
        for distance in 0...8 {
            #expect(kernel.found(series, distance) == kernel.expected(series, distance))
        }
    }

    @Test func distancesEqualTheScalarTwinAtEveryPairOfLengths() {
        var random = SeededRandom(seed: 4)
        for leftCount in 0...26 {
            for rightCount in 0...26 {
                let left = random.numbers(leftCount, in: -16_384...16_383)
                let right = random.numbers(rightCount, in: -16_384...16_383)
                var found = [Int16](repeating: 99, count: min(leftCount, rightCount) + 1)
                var target = found.mutableSpan
                distances(left.span, right.span, into: &target)
                #expect(found == zip(left, right).map { Int16(abs(Int($0) - Int($1))) } + [99])
            }
        }
    }

    @Test func greatestDistancesFit() {
        let low = [Int16](repeating: -16_384, count: 9)
        let high = [Int16](repeating: 16_383, count: 9)
        var found = [Int16](repeating: 0, count: 9)
        var target = found.mutableSpan
        distances(low.span, high.span, into: &target)
        distances(high.span, low.span, into: &target)
        #expect(found == [Int16](repeating: 32_767, count: 9))
    }

    @Test func stopsOnTooLittleRoom() async {
        await #expect(processExitsWith: .failure) {
            let series = [Int16](repeating: 1, count: 10)
            var output = [Int16](repeating: 0, count: 8)
            var target = output.mutableSpan
            pairMaxima(series.span, distance: 1, into: &target)
        }
    }

    @Test func stopsOnTooLittleRoomForDistances() async {
        await #expect(processExitsWith: .failure) {
            let series = [Int16](repeating: 1, count: 10)
            var output = [Int16](repeating: 0, count: 9)
            var target = output.mutableSpan
            distances(series.span, series.span, into: &target)
        }
    }
}
