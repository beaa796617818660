import CSampleKernels
import TestNumbers
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

    /// Three series of weights, as large as those of a Detrending.
    private func weights(_ quarterCount: Int) -> [[Int16]] {
        var random = SeededRandom(seed: 8)
        return (0..<3).map { _ in random.numbers(quarterCount, in: -255...255) }
    }

    /// The plain twin: one sample at a time, in the widest integers.
    private func expected(_ frame: some Sequence<Int16>) -> FrameSums {
        let frame = frame.map { Int64($0) }
        let quarters = stride(from: 0, to: frame.count, by: 4).map { start in
            let sum = frame[start..<start + 4].reduce(0, +)
            return Int64((Double(sum + 2) / 4).rounded(.down))
        }
        let halves = frame.map { Int64((Double($0) / 2).rounded(.down)) }
        let differences = zip(halves.dropFirst(), halves).map { $0 - $1 }
        var sums = FrameSums()
        sums.samples = Int32(frame.reduce(0, +))
        sums.squares = frame.reduce(0) { $0 + $1 * $1 }
        sums.halvedDifferenceSquares = differences.reduce(0) { $0 + $1 * $1 }
        sums.halvedDifferencePeak = Int16(differences.map { abs($0) }.max() ?? 0)
        let weighted = weights(quarters.count).map { weights in
            Int32(zip(weights, quarters).reduce(0) { $0 + Int64($1.0) * $1.1 })
        }
        sums.weighted.first = weighted[0]
        sums.weighted.second = weighted[1]
        sums.weighted.third = weighted[2]
        return sums
    }

    /// What the kernel makes of frames so far apart, the same with any instructions.
    private func found(_ samples: some Sequence<Int16>, hop: Int, length: Int) -> [FrameSums] {
        let samples = Array(samples)
        let weights = QuarterWeights(weights(length / 4))
        let found = InstructionSet.allCases.map { instructions in
            var sums = [FrameSums](repeating: FrameSums(), count: samples.count / hop)
            var target = sums.mutableSpan
            let bounds = sumFrames(
                samples.span, hop: hop, length: length, weights: weights, into: &target,
                with: instructions)
            let seen = sums.indices.flatMap { samples[$0 * hop..<$0 * hop + length] }
            #expect(bounds?.lowerBound == seen.min() && bounds?.upperBound == seen.max())
            return sums
        }
        #expect(found.allSatisfy { $0 == found[0] })
        return found[0]
    }

    /// The same of one frame.
    private func found(_ frame: some Collection<Int16>) -> FrameSums {
        found(frame, hop: frame.count, length: frame.count)[0]
    }

    /// The kernels write to where Swift reads.
    @Test func layoutIsThatOfTheKernels() {
        typealias Ours = FrameSums
        typealias Theirs = CFrameSums
        #expect(MemoryLayout<Ours>.stride == MemoryLayout<Theirs>.stride)
        let ours = [
            MemoryLayout<Ours>.offset(of: \.squares),
            MemoryLayout<Ours>.offset(of: \.halvedDifferenceSquares),
            MemoryLayout<Ours>.offset(of: \.samples),
            MemoryLayout<Ours>.offset(of: \.weighted.first),
            MemoryLayout<Ours>.offset(of: \.weighted.second),
            MemoryLayout<Ours>.offset(of: \.weighted.third),
            MemoryLayout<Ours>.offset(of: \.halvedDifferencePeak),
        ]
        let theirs = [
            MemoryLayout<Theirs>.offset(of: \.squares),
            MemoryLayout<Theirs>.offset(of: \.halvedDifferenceSquares),
            MemoryLayout<Theirs>.offset(of: \.samples),
            MemoryLayout<Theirs>.offset(of: \.weighted.0),
            MemoryLayout<Theirs>.offset(of: \.weighted.1),
            MemoryLayout<Theirs>.offset(of: \.weighted.2),
            MemoryLayout<Theirs>.offset(of: \.halvedDifferencePeak),
        ]
        #expect(ours == theirs && !ours.contains(nil))
    }

    @Test func noFramesHaveNoBounds() {
        var sums: [FrameSums] = []
        var target = sums.mutableSpan
        let samples = [Int16](repeating: 1, count: 7)
        let weights = QuarterWeights(weights(2))
        #expect(sumFrames(samples.span, hop: 8, length: 8, weights: weights, into: &target) == nil)
    }

    @Test(arguments: Content.allCases)
    func equalsTheScalarTwinAtEveryLengthAndAlignment(_ content: Content) {
        let samples = content.samples
        for length in stride(from: 4, through: 164, by: 4) {
            for offset in 0..<8 {
                let frame = samples[offset..<offset + length]
                #expect(found(frame) == expected(frame), "\(length) samples from \(offset)")
            }
        }
    }

    /// As many as are summed together, one more, and frames with samples between them.
    @Test(arguments: [1, 15, 16, 17, 40], [(80, 80), (110, 108), (22, 20)])
    func framesInARowAreSummedOneByOne(
        _ frameCount: Int, _ size: (hop: Int, length: Int)
    ) {
        var random = SeededRandom(seed: 9)
        // A part of one more frame is none.
        let samples = random.numbers(size.hop * frameCount + 3, in: -32_768...32_767)
        let sums = found(samples, hop: size.hop, length: size.length)
        #expect(sums.count == frameCount)
        for frame in 0..<frameCount {
            #expect(
                sums[frame] == expected(samples.dropFirst(frame * size.hop).prefix(size.length)))
        }
    }

    /// An extreme at any place is seen, and so is a step between any two places.
    @Test(arguments: [4, 12, 16, 20, 28, 80, 108, 160]) func noPlaceIsOverlooked(_ length: Int) {
        for place in 0..<length {
            for value in [Int16.min, -1, 1, .max] {
                var frame = [Int16](repeating: 0, count: length)
                frame[place] = value
                #expect(found(frame) == expected(frame))
            }
            let step = (0..<length).map { $0 < place ? Int16.max : .min }
            #expect(found(step) == expected(step))
            let fall = (0..<length).map { $0 < place ? Int16.min : .max }
            #expect(found(fall) == expected(fall))
        }
    }

    @Test(
        arguments: [
            ([5, 5, 5, 5], 0), ([0, 1, 0, 1], 0), ([1, 2, 1, 2], 1), ([-1, 0, -1, 0], 1),
            ([.min, .max, 0, 0], 32_767), ([.max, .min, 0, 0], 32_767),
            ([.min, .min, .min, .min], 0), ([0, -6, 0, -6], 3),
        ] as [([Int16], Int16)])
    func differencesAreOfHalvesRoundedDown(_ frame: [Int16], _ peak: Int16) {
        #expect(found(frame).halvedDifferencePeak == peak)
    }

    /// Twice the difference of two halves is within 1 of that of the samples.
    @Test(arguments: Content.allCases)
    func differenceEnergyIsThatOfTheDifferences(_ content: Content) {
        let samples = content.samples
        let differences = zip(samples.dropFirst(), samples).map { Int64($0) - Int64($1) }
        let exact = differences.reduce(0) { $0 + $1 * $1 }
        let sums = found(samples)
        #expect(sums.differenceEnergy == 4 * sums.halvedDifferenceSquares)
        if samples.allSatisfy({ $0 % 2 == 0 }) { #expect(sums.differenceEnergy == exact) }
        let error = differences.reduce(0) { $0 + 2 * abs($1) + 1 }
        #expect(abs(sums.differenceEnergy - exact) <= error)
    }

    @Test(arguments: Content.allCases) func longestFramesDoNotOverflow(_ content: Content) {
        let samples = Array(repeatElement(content.samples, count: 6).joined().prefix(1_024))
        #expect(found(samples) == expected(samples))
    }

    /// Squares of these leave 32 bits in every lane.
    @Test(arguments: [4, 16, 80, 160, 1_024], 0..<6)
    func squaresOfLowestSamplesAreExact(_ length: Int, _ others: Int) {
        for place in stride(from: 0, to: length, by: max(1, length / 16)) {
            var frame = [Int16](repeating: .min, count: length)
            for index in place..<min(place + others, length) { frame[index] = .min + 1 }
            #expect(found(frame) == expected(frame))
            // The highest and the one below it.
            let negated = frame.map { ~$0 }
            #expect(found(negated) == expected(negated))
        }
    }

    @Test(arguments: [(0, 0), (3, 3), (6, 6), (1_028, 1_028), (8, 12)])
    func stopsOnFramesThatAreNotWholeQuarters(_ size: (hop: Int, length: Int)) async {
        await #expect(processExitsWith: .failure) {
            [hop = size.hop as Int, length = size.length as Int] in
            let samples = [Int16](repeating: 1, count: hop)
            let weights = QuarterWeights(
                (0..<3).map { _ in [Int16](repeating: 0, count: length / 4) })
            var sums = [FrameSums()]
            var target = sums.mutableSpan
            _ = sumFrames(samples.span, hop: hop, length: length, weights: weights, into: &target)
        }
    }

    @Test(arguments: [(1, 2), (2, 1)])
    func stopsOnTooLittleRoomAndOnOtherWeights(_ counts: (sums: Int, quarters: Int)) async {
        await #expect(processExitsWith: .failure) {
            [sumCount = counts.sums as Int, quarterCount = counts.quarters as Int] in
            let samples = [Int16](repeating: 1, count: 16)
            let series = [Int16](repeating: 0, count: quarterCount)
            var sums = [FrameSums](repeating: FrameSums(), count: sumCount)
            var target = sums.mutableSpan
            _ = sumFrames(
                samples.span, hop: 8, length: 8, weights: QuarterWeights([series, series, series]),
                into: &target)
        }
    }

    @Test func stopsOnWeightsOfUnequalLengths() async {
        await #expect(processExitsWith: .failure) { _ = QuarterWeights([[1], [1], [1, 2]]) }
    }
}
