/// A position or duration in sample frames, spelt in seconds by integer arithmetic.
package struct SampleTime: Hashable, Sendable {
    /// Sample frames, not negative.
    package var sampleCount: Int
    /// Sample frames a second.
    package var sampleRate: Int

    /// Takes sample frames, not negative, at so many a second.
    package init(sampleCount: Int, sampleRate: Int) {
        self.sampleCount = sampleCount
        self.sampleRate = sampleRate
    }

    /// Rounded half up to the millisecond.
    package var milliseconds: Int { rounded(partsPerSecond: 1000) }

    /// Seconds with three decimals, such as `83.450`.
    package var seconds: String { Self.decimal(milliseconds, partsPerSecond: 1000) }

    /// Seconds with six decimals, such as `83.450125`: exact at 8,000 and 16,000 a second, rounded
    /// half up to the microsecond at other rates.
    package var preciseSeconds: String {
        Self.decimal(rounded(partsPerSecond: 1_000_000), partsPerSecond: 1_000_000)
    }

    /// Hours where there are any, minutes, and seconds with three decimals, such as `1:23.450`.
    package var clock: String {
        let (minutes, rest) = milliseconds.quotientAndRemainder(dividingBy: 60_000)
        let seconds = "\(Self.padded(rest / 1000, width: 2)).\(Self.padded(rest % 1000, width: 3))"
        guard minutes >= 60 else { return "\(minutes):\(seconds)" }
        return "\(minutes / 60):\(Self.padded(minutes % 60, width: 2)):\(seconds)"
    }

    private func rounded(partsPerSecond: Int) -> Int {
        let (seconds, rest) = sampleCount.quotientAndRemainder(dividingBy: sampleRate)
        return seconds * partsPerSecond + (rest * partsPerSecond + sampleRate / 2) / sampleRate
    }

    private static func decimal(_ parts: Int, partsPerSecond: Int) -> String {
        let (seconds, rest) = parts.quotientAndRemainder(dividingBy: partsPerSecond)
        return "\(seconds).\(padded(rest, width: String(partsPerSecond).utf8.count - 1))"
    }

    private static func padded(_ number: Int, width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
