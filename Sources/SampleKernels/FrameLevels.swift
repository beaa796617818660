import CSampleKernels

/// Room for what some frames come to: three integers each that stand for the samples.
public struct FrameLevels: Sendable {
    /// The level of a frame of digital silence.
    public static let silent = Int16(CSilentLevel)
    /// The lowest level that is told apart, in hundredths of a dBFS.
    public static let lowest: Int16 = -9000
    /// What one step of brightness stands for, in hundredths of a decibel.
    public static let brightnessUnit = Int(CBrightnessUnit)
    /// What one step of crest stands for, in hundredths of a decibel.
    public static let crestUnit = Int(CCrestUnit)

    /// The level of each frame, in hundredths of a dBFS from ``lowest`` to 0, or ``silent``.
    public private(set) var levels: [Int16]
    /// The energy of each frame's first difference over its energy, in steps of ``brightnessUnit``.
    public private(set) var brightness: [Int8]
    /// The peak of each frame's first difference over its mean, in steps of ``crestUnit``.
    public private(set) var crests: [UInt8]

    /// Room for so many frames.
    public init(frameCount: Int) {
        levels = [Int16](repeating: Self.silent, count: frameCount)
        brightness = [Int8](repeating: 0, count: frameCount)
        crests = [UInt8](repeating: 0, count: frameCount)
    }

    /// Measures the first frames.
    ///
    /// A frame without energy has the lowest level where its samples differ, and is silent where they do
    /// not.
    ///
    /// - Parameters:
    ///   - energies: the energy that counts of each frame, below 2^50; no more frames than there is
    ///     room for.
    ///   - sums: what the same frames come to.
    ///   - sampleCount: how many samples of each have been summed.
    public mutating func measure(
        energies: Span<UInt64>, _ sums: Span<FrameSums>, sampleCount: Int
    ) {
        measure(energies: energies, sums, sampleCount: sampleCount, with: .widest)
    }

    /// The same with some instructions.
    mutating func measure(
        energies: Span<UInt64>, _ sums: Span<FrameSums>, sampleCount: Int,
        with instructions: InstructionSet
    ) {
        let frameCount = energies.count
        precondition(sums.count == frameCount, "sums of the same frames")
        precondition(frameCount <= levels.count, "room for every frame")
        let sampleCountLevel = Int32(PowerLevel.logarithm(UInt64(sampleCount)))
        PowerLevel.fractions.span.withUnsafeBufferPointer { fractions in
            energies.withUnsafeBufferPointer { energies in
                sums.withUnsafeBufferPointer { sums in
                    sums.withMemoryRebound(to: CFrameSums.self) { sums in
                        guard let fractions = fractions.baseAddress,
                            let energies = energies.baseAddress, let sums = sums.baseAddress
                        else { return }
                        let scale = CLevelScale(
                            fractions: fractions, sampleCount: sampleCountLevel,
                            fullScale: Int32(PowerLevel.fullScale), lowest: Int32(Self.lowest))
                        instructions.kernels.levels(
                            energies, sums, frameCount, scale, &levels, &brightness, &crests)
                    }
                }
            }
        }
    }
}
