/// Turns the energies of frames into smoothed levels and brightness.
struct LevelSmoother {
    private var energies: SlidingSum
    private var narrowEnergies: SlidingSum
    private var narrowDifferences: SlidingSum
    /// What a window of so many frames has to give up to become a mean square re full scale.
    private let references: [Int]
    private var output = ChannelLevels()

    init(samplesPerFrame: Int, parameters: SegmentationParameters) {
        energies = SlidingSum(radius: parameters.levelSmoothingRadius)
        narrowEnergies = SlidingSum(radius: parameters.brightnessSmoothingRadius)
        narrowDifferences = SlidingSum(radius: parameters.brightnessSmoothingRadius)
        references = (0...(2 * parameters.levelSmoothingRadius + 1)).map { frameCount in
            PowerLevel.logarithm(UInt64(frameCount * samplesPerFrame)) + PowerLevel.fullScale
        }
    }

    /// Takes the energy of the next frame and that of its first difference.
    mutating func append(energy: UInt64, differenceEnergy: UInt64) {
        if let window = energies.append(energy) { output.levels.append(level(window)) }
        let energyWindow = narrowEnergies.append(energy)
        let differenceWindow = narrowDifferences.append(differenceEnergy)
        if let energyWindow, let differenceWindow {
            output.brightness.append(brightness(energyWindow, differenceWindow))
        }
    }

    /// The levels of all frames, those at the end with shorter windows.
    consuming func finish() -> ChannelLevels {
        while let window = energies.next() { output.levels.append(level(window)) }
        while let energy = narrowEnergies.next(), let difference = narrowDifferences.next() {
            output.brightness.append(brightness(energy, difference))
        }
        return output
    }

    private func level(_ window: SlidingSum.Window) -> Int16 {
        guard window.sum > 0 else { return ChannelLevels.silent }
        // Full scale must not come out a hundredth above itself by rounding.
        return Int16(min(PowerLevel.logarithm(window.sum) - references[window.count], 0))
    }

    private func brightness(
        _ energy: SlidingSum.Window, _ difference: SlidingSum.Window
    ) -> Int16 {
        Int16(PowerLevel.logarithm(difference.sum) - PowerLevel.logarithm(energy.sum))
    }
}
