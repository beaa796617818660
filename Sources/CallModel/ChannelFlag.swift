/// What is the matter with one channel as a whole, so that somebody should know before relying on it.
public enum ChannelFlag: String, CaseIterable, Codable, Hashable, Sendable {
    /// No sample differs from a constant: the leg is missing, or was muted throughout.
    case silent
    /// There is signal, but no utterance.
    case noSpeech
    /// It holds the same as the other channel: the recording is mono in two copies.
    case dualMono
    /// Its samples lie about a constant that is 1 % of full scale or more away from zero.
    case offset
    /// Samples are cut off, at full scale or at a level that none exceeds.
    case clipped
    /// A steady tone sounds through most of it.
    case constantTone
}

extension ChannelFlag: Comparable {
    /// Orders by name, as the index does.
    public static func < (left: ChannelFlag, right: ChannelFlag) -> Bool {
        left.rawValue < right.rawValue
    }
}
