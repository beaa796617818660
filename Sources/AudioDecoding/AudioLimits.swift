/// What a recording can be; a header that says otherwise is not believed.
public enum AudioLimits {
    /// The channel counts that are accepted.
    public static let channelCounts = 1...32
    /// The sample rates that are accepted, in sample frames a second.
    public static let sampleRates = 2_000...768_000
    /// The lengths that a header can mean, in sample frames: up to 4,000 years of telephony.
    static let claims = 1..<(1 << 40)

    /// What a header says that cannot be; `nil` when all is well.
    static func violation(channelCount: Int, sampleRate: Int) -> String? {
        if !channelCounts.contains(channelCount) { return "\(channelCount) channels" }
        if !sampleRates.contains(sampleRate) { return "\(sampleRate) sample frames a second" }
        return nil
    }
}
