import Testing

@testable import SampleKernels

@Suite struct FrameSumsTests {
    /// What a frame may hold.
    enum Content: CaseIterable {
        case noise, lowest, highest, alternating, alternatingPairs, lowestAmongZeros, zeros

        /// Long enough for the longest frame at every alignment.
        var samples: [Int16] {
            var state: UInt64 = 7
            return (0..<172).map { index in
                switch self {
                case .noise:
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return Int16(truncatingIfNeeded: state >> 48)
                case .lowest: return .min
                case .highest: return .max
                case .alternating: return index % 2 == 0 ? .min : .max
                case .alternatingPairs: return index / 2 % 2 == 0 ? .min : .max
                case .lowestAmongZeros: return index % 7 < 2 ? .min : 0
                case .zeros: return 0
                }
            }
        }
    }

    /// The plain twin: one sample at a time, in the widest integers.
    private func expected(_ frame: ArraySlice<Int16>) -> (sums: FrameSums, quarters: [Int16]) {
        let frame = frame.map { Int64($0) }
        let quarters = stride(from: 0, to: frame.count, by: 4).map { start in
            let sum = frame[start..<start + 4].reduce(0, +)
            return Int16((Double(sum + 2) / 4).rounded(.down))
        }
        let sums = FrameSums(
            samples: frame.reduce(0, +),
            squares: frame.reduce(0) { $0 + $1 * $1 },
            neighbourProducts: zip(frame, frame.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 },
            edgeSquares: frame[0] * frame[0] + frame[frame.count - 1] * frame[frame.count - 1],
            peakDifference: 2 * (zip(frame, frame.dropFirst()).map(halfDifference).max() ?? 0),
            highest: Int16(frame.max() ?? 0), lowest: Int16(frame.min() ?? 0))
        return (sums, quarters)
    }

    /// How far the halves of two samples, each rounded down, are apart.
    private func halfDifference(_ left: Int64, _ right: Int64) -> Int64 {
        func half(_ value: Int64) -> Int64 { Int64((Double(value) / 2).rounded(.down)) }
        return abs(half(right) - half(left))
    }

    private func found(
        _ samples: [Int16], _ range: Range<Int>
    ) -> (sums: FrameSums, quarters: [Int16]) {
        var quarters = [Int16](repeating: 99, count: range.count / 4)
        var target = quarters.mutableSpan
        let sums = sumFrame(samples.span.extracting(range), quarters: &target)
        return (sums, quarters)
    }

    @Test(arguments: Content.allCases)
    func equalsTheScalarTwinAtEveryLengthAndAlignment(_ content: Content) {
        let samples = content.samples
        for length in stride(from: 4, through: 164, by: 4) {
            for offset in 0..<8 {
                let range = offset..<offset + length
                let (sums, quarters) = found(samples, range)
                let (expectedSums, expectedQuarters) = expected(samples[range])
                #expect(sums == expectedSums, "\(length) samples from \(offset)")
                #expect(quarters == expectedQuarters, "\(length) samples from \(offset)")
            }
        }
    }

    /// An extreme at any place is seen, and so is a step between any two places.
    @Test(arguments: [4, 12, 16, 20, 28, 80, 108, 160]) func noPlaceIsOverlooked(_ length: Int) {
        for place in 0..<length {
            for value in [Int16.min, -1, 1, .max] {
                var frame = [Int16](repeating: 0, count: length)
                frame[place] = value
                #expect(found(frame, 0..<length).sums == expected(frame[...]).sums)
            }
            let step = (0..<length).map { $0 < place ? Int16.max : .min }
            #expect(found(step, 0..<length).sums == expected(step[...]).sums)
            let fall = (0..<length).map { $0 < place ? Int16.min : .max }
            #expect(found(fall, 0..<length).sums == expected(fall[...]).sums)
        }
    }

    @Test(
        arguments: [
            ([5, 5, 5, 5], 0), ([0, 1, 0, 1], 0), ([1, 2, 1, 2], 2), ([-1, 0, -1, 0], 2),
            ([.min, .max, 0, 0], 65_534), ([.max, .min, 0, 0], 65_534),
            ([.min, .min, .min, .min], 0),
        ] as [([Int16], Int64)])
    func peakDifferenceIsOfHalvesRoundedDown(_ frame: [Int16], _ peakDifference: Int64) {
        #expect(found(frame, 0..<4).sums.peakDifference == peakDifference)
    }

    @Test(arguments: Content.allCases)
    func differenceEnergyIsThatOfTheDifferences(_ content: Content) {
        let samples = content.samples
        let differences = zip(samples.dropFirst(), samples).map { Int64($0) - Int64($1) }
        #expect(
            found(samples, 0..<samples.count).sums.differenceEnergy
                == differences.reduce(0) { $0 + $1 * $1 })
    }

    @Test(arguments: [Content.lowest, .alternating])
    func longestFramesDoNotOverflow(_ content: Content) {
        let samples = Array(repeatElement(content.samples, count: 400).joined().prefix(65_536))
        let (sums, quarters) = found(samples, 0..<samples.count)
        #expect(sums == expected(samples[...]).sums)
        #expect(quarters == expected(samples[...]).quarters)
    }

    @Test(arguments: [0, 2, 3, 6, 13, 65_540])
    func stopsOnFramesThatAreNotWholeQuarters(_ count: Int) async {
        await #expect(processExitsWith: .failure) { [count = count as Int] in
            let samples = [Int16](repeating: 1, count: count)
            var quarters = [Int16](repeating: 0, count: count / 4)
            var target = quarters.mutableSpan
            _ = sumFrame(samples.span, quarters: &target)
        }
    }

    @Test(arguments: [0, 1])
    func stopsOnTooLittleRoomForTheQuarters(_ quarterCount: Int) async {
        await #expect(processExitsWith: .failure) { [quarterCount = quarterCount as Int] in
            let samples = [Int16](repeating: 1, count: 8)
            var quarters = [Int16](repeating: 0, count: quarterCount)
            var target = quarters.mutableSpan
            _ = sumFrame(samples.span, quarters: &target)
        }
    }

    /// The weights of a cubic reach ±255, a frame has at most 39 quarters: every sum fits.
    @Test(arguments: Content.allCases)
    func innerProductEqualsTheScalarTwinAtEveryLengthAndAlignment(_ content: Content) {
        let samples = content.samples
        let weights = Content.noise.samples.map { $0 >> 7 }
        for length in 0...40 {
            for offset in 0..<8 {
                let range = offset..<offset + length
                let expected = zip(weights, samples[range]).reduce(0) { $0 + Int($1.0) * Int($1.1) }
                let found = innerProduct(
                    weights.span.extracting(first: length), samples.span.extracting(range))
                #expect(Int(found) == expected, "\(length) samples from \(offset)")
            }
        }
    }

    @Test func innerProductStopsOnUnequalLengths() async {
        await #expect(processExitsWith: .failure) {
            let long: [Int16] = [1, 2, 3]
            let short: [Int16] = [1, 2]
            _ = innerProduct(long.span, short.span)
        }
    }
}
