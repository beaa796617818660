import TestNumbers
import Testing

@testable import SampleKernels

@Suite struct SeriesKernelsTests {
    private static let lengths = Array(0...34) + [47, 48, 49, 63, 64, 65, 127, 128, 129]

    @Test(arguments: SeriesOperation.allCases, InstructionSet.allCases)
    func twoSeriesEqualTheScalarTwinAtEveryPairOfLengths(
        _ operation: SeriesOperation, _ instructions: InstructionSet
    ) {
        var random = SeededRandom(seed: 4)
        for leftCount in Self.lengths {
            for rightCount in [leftCount, leftCount / 2, leftCount + 3] {
                let left = random.numbers(leftCount, in: operation.values)
                let right = random.numbers(rightCount, in: operation.values)
                var found = [Int16](repeating: 99, count: min(leftCount, rightCount) + 1)
                var target = found.mutableSpan
                combine(left.span, right.span, by: operation, into: &target, with: instructions)
                #expect(found == zip(left, right).map(operation.expected) + [99])
            }
        }
    }

    @Test(arguments: SeriesOperation.allCases, InstructionSet.allCases)
    func neighboursEqualTheScalarTwinAtEveryLengthAndDistance(
        _ operation: SeriesOperation, _ instructions: InstructionSet
    ) {
        var random = SeededRandom(seed: 3)
        for length in Self.lengths {
            let series = random.numbers(length, in: operation.values)
            for distance in 0...64 where distance <= length {
                var found = series
                var target = found.mutableSpan
                combineNeighbours(
                    &target, distance: distance, by: operation, with: instructions)
                let expected = zip(series, series.dropFirst(distance)).map(operation.expected)
                #expect(
                    found == expected + series.suffix(distance),
                    "\(length) values, \(distance) apart")
            }
        }
    }

    @Test(arguments: SeriesOperation.allCases, InstructionSet.allCases)
    func pairsEqualTheScalarTwinAtEveryLength(
        _ operation: SeriesOperation, _ instructions: InstructionSet
    ) {
        var random = SeededRandom(seed: 5)
        for length in Self.lengths {
            let series = random.numbers(length, in: operation.values)
            var found = [Int16](repeating: 99, count: length / 2 + 1)
            var target = found.mutableSpan
            combinePairs(series.span, by: operation, into: &target, with: instructions)
            let expected = stride(from: 0, to: length / 2 * 2, by: 2).map {
                operation.expected(series[$0], series[$0 + 1])
            }
            #expect(found == expected + [99])
        }
    }

    @Test(arguments: SeriesOperation.allCases, InstructionSet.allCases)
    func extremesDoNotOverflow(_ operation: SeriesOperation, _ instructions: InstructionSet) {
        let bounds = [operation.values.lowerBound, operation.values.upperBound].map { Int16($0) }
        let series = (0..<40).map { bounds[$0 / 3 % 2] }
        for distance in 0...8 {
            var found = series
            var target = found.mutableSpan
            combineNeighbours(&target, distance: distance, by: operation, with: instructions)
            let expected = zip(series, series.dropFirst(distance)).map(operation.expected)
            #expect(found == expected + series.suffix(distance))
        }
    }

    @Test(arguments: [-1, 11]) func stopsOnNeighboursOutsideTheSeries(_ distance: Int) async {
        await #expect(processExitsWith: .failure) { [distance = distance as Int] in
            var series = [Int16](repeating: 1, count: 10)
            var target = series.mutableSpan
            combineNeighbours(&target, distance: distance, by: .mean)
        }
    }

    @Test func stopsOnTooLittleRoomForTwoSeries() async {
        await #expect(processExitsWith: .failure) {
            let series = [Int16](repeating: 1, count: 10)
            var output = [Int16](repeating: 0, count: 9)
            var target = output.mutableSpan
            combine(series.span, series.span, by: .distance, into: &target)
        }
    }

    @Test func stopsOnTooLittleRoomForPairs() async {
        await #expect(processExitsWith: .failure) {
            let series = [Int16](repeating: 1, count: 10)
            var output = [Int16](repeating: 0, count: 4)
            var target = output.mutableSpan
            combinePairs(series.span, by: .maximum, into: &target)
        }
    }
}

extension SeriesOperation {
    /// Those for which something is promised: means add two values up, distances subtract them.
    fileprivate var values: ClosedRange<Int> {
        switch self {
        case .mean, .distance: -16_384...16_383
        case .maximum, .minimum: -32_768...32_767
        }
    }

    /// The plain twin, for one pair of values.
    fileprivate func expected(_ left: Int16, _ right: Int16) -> Int16 {
        switch self {
        case .mean: Int16((Double(Int(left) + Int(right)) / 2).rounded(.down))
        case .maximum: max(left, right)
        case .minimum: min(left, right)
        case .distance: Int16(abs(Int(left) - Int(right)))
        }
    }
}
