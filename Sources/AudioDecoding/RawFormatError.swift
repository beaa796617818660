/// Why a statement of a headerless format was not understood.
public enum RawFormatError: Error, Hashable, Sendable {
    /// There are more than three fields.
    case fieldCount(Int)
    /// The encoding is not known.
    case encoding(String)
    /// The sample rate is no number within ``AudioLimits/sampleRates``.
    case sampleRate(String)
    /// The channel count is no number within ``AudioLimits/channelCounts``.
    case channelCount(String)
    /// The encoding has one channel only.
    case onlyMono(RawFormat.Encoding)
}

extension RawFormatError: CustomStringConvertible {
    /// What was expected, and what was found.
    public var description: String {
        switch self {
        case .fieldCount(let count):
            "expected ENCODING:RATE:CHANNELS, such as ulaw:8000:1, but found \(count) fields"
        case .encoding(let found):
            "expected an encoding ("
                + RawFormat.Encoding.allCases.map(\.rawValue).joined(separator: ", ")
                + " or sln), but found '\(found)'"
        case .sampleRate(let found):
            "expected a sample rate of \(AudioLimits.sampleRates.lowerBound) to "
                + "\(AudioLimits.sampleRates.upperBound), but found '\(found)'"
        case .channelCount(let found):
            "expected \(AudioLimits.channelCounts.lowerBound) to "
                + "\(AudioLimits.channelCounts.upperBound) channels, but found '\(found)'"
        case .onlyMono(let encoding):
            "\(encoding.rawValue) has one channel only"
        }
    }
}
