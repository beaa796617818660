import CallModel
import Sampling

/// Line noise: a stretch of samples that channels read from places of their own.
struct NoiseStore: Sendable {
    /// The level of its samples: four random bytes are summed, the standard deviation of which is 148.
    static let level = Level(centiDBFS: -4691)
    private static let count = 1 << 16
    private let samples: [Int16]

    init(seed: UInt64) {
        var generator = SplitMix64(seed: seed, .noise)
        samples = (0..<Self.count).map { _ in
            let bits = UInt32(truncatingIfNeeded: generator.next())
            let sum = (bits & 0xFF) + (bits >> 8 & 0xFF) + (bits >> 16 & 0xFF) + bits >> 24
            return Int16(sum) - 510
        }
    }

    /// Noise for a channel of `count` samples; each stretch of it begins at another place.
    func channel(
        count: Int, _ attenuation: Attenuation, using generator: inout SplitMix64
    ) -> [Int16] {
        let factor = attenuation.factor
        return [Int16](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let start = generator.draw(below: Self.count / 2)
                let length = min(Self.count / 2, count - filled)
                for index in 0..<length {
                    buffer.initializeElement(
                        at: filled + index,
                        to: Int16(truncatingIfNeeded: (Int32(samples[start + index]) * factor) >> 8)
                    )
                }
                filled += length
            }
        }
    }
}
