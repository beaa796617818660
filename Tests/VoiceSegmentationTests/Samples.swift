import Foundation

extension [Int16] {
    /// A sine wave, its phase in cycles.
    static func sine(
        hertz: Double, amplitude: Double, phase: Double = 0, sampleCount: Int,
        sampleRate: Int = 8_000
    ) -> [Int16] {
        (0..<sampleCount).map { index in
            let cycles = hertz * Double(index) / Double(sampleRate) + phase
            return Int16((amplitude * sin(2 * .pi * cycles)).rounded())
        }
    }

    /// Each sample through a function, clipped at full scale.
    func clippingMap(_ transform: (Int) -> Int) -> [Int16] {
        map { Int16(clamping: transform(Int($0))) }
    }

    /// Another signal on top, clipped at full scale.
    func mixed(with other: [Int16]) -> [Int16] {
        zip(self, other).map { Int16(clamping: Int($0) + Int($1)) }
    }

    /// The same sound later, as long as before.
    func delayed(by sampleCount: Int) -> [Int16] {
        [Int16](repeating: 0, count: sampleCount) + dropLast(sampleCount)
    }

    /// The same sound at another rate: each sample the mean of those that lie in its time, or
    /// the one that its time lies in.
    func resampled(from sampleRate: Int, to target: Int) -> [Int16] {
        (0..<count * target / sampleRate).map { index in
            let first = index * sampleRate / target
            let end = Swift.max(first + 1, (index + 1) * sampleRate / target)
            return Int16(self[first..<end].reduce(0) { $0 + Int($1) } / (end - first))
        }
    }
}
