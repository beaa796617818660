import TestNumbers
import Testing

@testable import SampleKernels

@Suite struct FrameLevelsTests {
    private struct Expected: Equatable {
        var levels: [Int16] = []
        var brightness: [Int8] = []
        var crests: [UInt8] = []
    }

    /// The plain twin: one frame after the other.
    private func expected(_ energies: [UInt64], _ sums: [FrameSums], sampleCount: Int) -> Expected {
        let count = PowerLevel.logarithm(UInt64(sampleCount))
        var expected = Expected()
        for (energy, sums) in zip(energies, sums) {
            let differences = UInt64(sums.differenceEnergy)
            guard energy > 0 else {
                expected.levels.append(differences > 0 ? -9000 : .min)
                expected.brightness.append(0)
                expected.crests.append(0)
                continue
            }
            let power = PowerLevel.logarithm(energy)
            let difference = PowerLevel.logarithm(differences)
            let halvedPeak = UInt64(sums.halvedDifferencePeak)
            let peak = PowerLevel.logarithm(4 * halvedPeak * halvedPeak)
            expected.levels.append(Int16(max(-9000, min(power - count - 9031, 0))))
            expected.brightness.append(Int8(clamping: (difference - power) / 25))
            expected.crests.append(UInt8(clamping: (peak + count - difference) / 10))
        }
        return expected
    }

    private func found(
        _ energies: [UInt64], _ sums: [FrameSums], sampleCount: Int, _ instructions: InstructionSet
    ) -> Expected {
        var frames = FrameLevels(frameCount: energies.count)
        frames.measure(
            energies: energies.span, sums.span, sampleCount: sampleCount, with: instructions)
        return Expected(
            levels: frames.levels, brightness: frames.brightness, crests: frames.crests)
    }

    /// Powers of every size, and some of nothing.
    private func frames(_ count: Int, _ random: inout SeededRandom) -> ([UInt64], [FrameSums]) {
        func power(below bits: UInt64, _ random: inout SeededRandom) -> UInt64 {
            random.next() >> (64 - 1 - random.next() % bits)
        }
        let energies = (0..<count).map { $0 % 7 == 3 ? 0 : power(below: 41, &random) }
        let sums = (0..<count).map { frame in
            var sums = FrameSums()
            if frame % 14 != 3 {
                sums.halvedDifferenceSquares = Int64(power(below: 39, &random))
                sums.halvedDifferencePeak = Int16(power(below: 15, &random))
            }
            return sums
        }
        return (energies, sums)
    }

    @Test(arguments: InstructionSet.allCases)
    func equalTheScalarTwinForAnyNumberOfFrames(_ instructions: InstructionSet) {
        var random = SeededRandom(seed: 21)
        for count in Array(0...40) + [63, 64, 65, 128, 1_000, 20_000] {
            let (energies, sums) = frames(count, &random)
            for sampleCount in [4, 80, 1_024] {
                #expect(
                    found(energies, sums, sampleCount: sampleCount, instructions)
                        == expected(energies, sums, sampleCount: sampleCount),
                    "\(count) frames of \(sampleCount)")
            }
        }
    }

    /// The first and the last power of each place in the table, in every octave.
    @Test(arguments: InstructionSet.allCases)
    func logarithmsStepWhereTheirTableDoes(_ instructions: InstructionSet) {
        let energies = (0..<50).flatMap { octave in
            let top = 1 << octave
            let step = max(1, top >> 8)
            return stride(from: top, to: 2 * top, by: step)
                .flatMap { [UInt64($0), UInt64($0 + step - 1)] }
        }
        let sums = [FrameSums](repeating: FrameSums(), count: energies.count)
        #expect(
            found(energies, sums, sampleCount: 80, instructions)
                == expected(energies, sums, sampleCount: 80))
    }

    @Test func stopsWithoutRoomOrWithOtherSums() async {
        await #expect(processExitsWith: .failure) {
            var frames = FrameLevels(frameCount: 1)
            let (energies, sums) = ([1, 1] as [UInt64], [FrameSums(), FrameSums()])
            frames.measure(energies: energies.span, sums.span, sampleCount: 80)
        }
        await #expect(processExitsWith: .failure) {
            var frames = FrameLevels(frameCount: 2)
            let (energies, sums) = ([1, 1] as [UInt64], [FrameSums()])
            frames.measure(energies: energies.span, sums.span, sampleCount: 80)
        }
    }
}
