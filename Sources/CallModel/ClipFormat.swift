/// How a clip is written; either way every sample is kept.
public enum ClipFormat: String, CaseIterable, Codable, Hashable, Sendable {
    /// Broadcast Wave, PCM of 16 bits.
    case wav
    /// FLAC of 16 bits.
    case flac
}
