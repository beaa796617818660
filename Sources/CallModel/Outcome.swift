/// What became of one file that was found. Every file gets exactly one.
public enum Outcome: String, CaseIterable, Codable, Hashable, Sendable {
    /// Decoded to the end and segmented; the recording is held from now on.
    case indexed
    /// Decoded up to a named problem; what was decoded is segmented and held.
    case partial
    /// The same bytes (SHA-256) as a recording already held; this path is kept beside the others.
    case duplicate
    /// The same path, size and modification time as when it was last read; not read again.
    case unchanged
    /// Audio that cannot be decoded here; its codec or container is named with the reason.
    case undecodable
    /// The bytes could not be read: permission, input/output error, gone, changed while read.
    case unreadable
    /// Neither the content nor the name says audio.
    case notAudio

    /// Whether a file with this outcome holds audio that could not be heard to its end.
    public var needsAttention: Bool {
        switch self {
        case .partial, .undecodable, .unreadable: true
        case .indexed, .duplicate, .unchanged, .notAudio: false
        }
    }
}
