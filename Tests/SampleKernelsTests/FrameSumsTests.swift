import Testing

@testable import SampleKernels

@Suite struct FrameSumsTests {
    /// What a frame may hold.
    enum Content: CaseIterable {
        case noise, evenNoise, lowest, highest, alternating, alternatingPairs, lowestAmongZeros
        case zeros

        /// Long enough for the longest frame at every alignment.
        var samples: [Int16] {
            var random = SeededRandom(seed: 7)
            return (0..<172).map { index in
                switch self {
                case .noise: return Int16(random.number(in: -32_768...32_767))
                case .evenNoise: return Int16(2 * random.number(in: -16_384...16_383))
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
        let halves = frame.map { Int64((Double($0) / 2).rounded(.down)) }
        let differences = zip(halves.dropFirst(), halves).map { $0 - $1 }
        let sums = FrameSums(
            samples: frame.reduce(0, +),
            squares: frame.reduce(0) { $0 + $1 * $1 },
            halvedDifferenceSquares: differences.reduce(0) { $0 + $1 * $1 },
            halvedDifferencePeak: differences.map { abs($0) }.max() ?? 0,
            highest: Int16(frame.max() ?? 0), lowest: Int16(frame.min() ?? 0))
        return (sums, quarters)
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
            ([5, 5, 5, 5], 0), ([0, 1, 0, 1], 0), ([1, 2, 1, 2], 1), ([-1, 0, -1, 0], 1),
            ([.min, .max, 0, 0], 32_767), ([.max, .min, 0, 0], 32_767),
            ([.min, .min, .min, .min], 0), ([0, -6, 0, -6], 3),
        ] as [([Int16], Int64)])
    func differencesAreOfHalvesRoundedDown(_ frame: [Int16], _ peak: Int64) {
        #expect(found(frame, 0..<4).sums.halvedDifferencePeak == peak)
    }

    /// Twice the difference of two halves is within 1 of that of the samples.
    @Test(arguments: Content.allCases)
    func differenceEnergyIsThatOfTheDifferences(_ content: Content) {
        let samples = content.samples
        let differences = zip(samples.dropFirst(), samples).map { Int64($0) - Int64($1) }
        let exact = differences.reduce(0) { $0 + $1 * $1 }
        let sums = found(samples, 0..<samples.count).sums
        #expect(sums.differenceEnergy == 4 * sums.halvedDifferenceSquares)
        if samples.allSatisfy({ $0 % 2 == 0 }) { #expect(sums.differenceEnergy == exact) }
        let error = differences.reduce(0) { $0 + 2 * abs($1) + 1 }
        #expect(abs(sums.differenceEnergy - exact) <= error)
    }

    @Test(arguments: Content.allCases) func longestFramesDoNotOverflow(_ content: Content) {
        let samples = Array(repeatElement(content.samples, count: 6).joined().prefix(1_024))
        let (sums, quarters) = found(samples, 0..<samples.count)
        #expect(sums == expected(samples[...]).sums)
        #expect(quarters == expected(samples[...]).quarters)
    }

    /// Four lowest samples in one lane add up to 2³²: squares of these are summed one by one.
    @Test(arguments: [4, 16, 80, 160, 1_024], 0..<6)
    func squaresOfLowestSamplesAreExact(_ length: Int, _ others: Int) {
        for place in stride(from: 0, to: length, by: max(1, length / 16)) {
            var frame = [Int16](repeating: .min, count: length)
            for index in place..<min(place + others, length) { frame[index] = .min + 1 }
            #expect(found(frame, 0..<length).sums == expected(frame[...]).sums)
            // The highest and the one below it.
            let negated = frame.map { ~$0 }
            #expect(found(negated, 0..<length).sums == expected(negated[...]).sums)
        }
    }

    @Test(arguments: [0, 2, 3, 6, 13, 1_023, 1_028])
    func stopsOnFramesThatAreNotWholeQuarters(_ count: Int) async {
        await #expect(processExitsWith: .failure) { [count = count as Int] in
            let samples = [Int16](repeating: 1, count: count)
            var quarters = [Int16](repeating: 0, count: count / 4 + 1)
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

    /// As weights of a Detrending: three series, of every eight values those of each in turn.
    @Test(arguments: Content.allCases)
    func innerProductsEqualTheScalarTwinAtEveryLengthAndAlignment(_ content: Content) {
        let samples = content.samples
        var random = SeededRandom(seed: 8)
        for vectorCount in 0...20 {
            let length = 8 * vectorCount
            let others = (0..<3).map { _ in random.numbers(length, in: -255...255) }
            let weights = stride(from: 0, to: length, by: 8).flatMap { start in
                others.map { SIMD8($0[start..<start + 8]) }
            }
            for offset in 0..<8 {
                let range = offset..<offset + length
                let found = innerProducts(samples.span.extracting(range), weights.span)
                let expected = others.map { other in
                    zip(other, samples[range]).reduce(0) { $0 + Int($1.0) * Int($1.1) }
                }
                #expect((0..<4).map { Int(found[$0]) } == expected + [0], "\(length), \(offset)")
            }
        }
    }

    /// 256 samples and weights of 255, both of the greatest size.
    @Test(arguments: [Int16.min, .max], [-255, 255] as [Int16])
    func innerProductsOfLongestSeriesFit(_ sample: Int16, _ weight: Int16) {
        let samples = [Int16](repeating: sample, count: 256)
        let weights = [SIMD8<Int16>](repeating: SIMD8(repeating: weight), count: 96)
        let expected = 256 * Int(sample) * Int(weight)
        let found = innerProducts(samples.span, weights.span)
        #expect((0..<4).map { Int(found[$0]) } == [expected, expected, expected, 0])
        let plain = [Int16](repeating: weight, count: 256)
        #expect(Int(innerProduct(samples.span, plain.span)) == expected)
    }

    @Test(arguments: [(8, 2), (8, 4), (7, 3), (0, 1), (16, 3)])
    func innerProductsStopOnOtherLengths(_ size: (Int, Int)) async {
        await #expect(processExitsWith: .failure) {
            [sampleCount = size.0 as Int, vectorCount = size.1 as Int] in
            let samples = [Int16](repeating: 1, count: sampleCount)
            let weights = [SIMD8<Int16>](repeating: SIMD8(), count: vectorCount)
            _ = innerProducts(samples.span, weights.span)
        }
    }
}
