/// A position or duration in sample frames, spelt in seconds by integer arithmetic.
struct SampleTime: Hashable {
    /// Sample frames, not negative.
    var sampleCount: Int
    /// Sample frames a second.
    var sampleRate: Int

    /// Rounded half up to the millisecond.
    var milliseconds: Int {
        let (seconds, rest) = sampleCount.quotientAndRemainder(dividingBy: sampleRate)
        return seconds * 1000 + (rest * 1000 + sampleRate / 2) / sampleRate
    }

    /// Seconds with three decimals, such as `83.450`.
    var seconds: String {
        let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
        return "\(seconds).\(DecimalText.padded(rest, width: 3))"
    }

    /// Hours where there are any, minutes, and seconds with three decimals, such as `1:23.450`.
    var clock: String {
        let (minutes, rest) = milliseconds.quotientAndRemainder(dividingBy: 60_000)
        let fraction = DecimalText.padded(rest % 1000, width: 3)
        let seconds = "\(DecimalText.padded(rest / 1000, width: 2)).\(fraction)"
        guard minutes >= 60 else { return "\(minutes):\(seconds)" }
        return "\(minutes / 60):\(DecimalText.padded(minutes % 60, width: 2)):\(seconds)"
    }
}
