import CallModel

/// By how much a sound is made fainter, in steps of 2 dB.
struct Attenuation: Hashable, Sendable {
    /// 0 (not at all) to 9 (18 dB).
    let step: Int

    /// 256 times the factor of each step.
    private static let factors: [Int32] = [256, 203, 161, 128, 102, 81, 64, 51, 41, 32]

    init(step: Int) {
        precondition(Self.factors.indices.contains(step), "the step is in the table")
        self.step = step
    }

    /// What a sample is multiplied by; 256 stands for 1.
    var factor: Int32 { Self.factors[step] }

    /// The level of a sound that has `level` before.
    func applied(to level: Level) -> Level {
        Level(centiDBFS: level.centiDBFS - Int16(200 * step))
    }
}
