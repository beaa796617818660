/// Where words are searched for.
public enum TextSource: String, CaseIterable, Sendable {
    /// Notes and tags that stand.
    case notes
    /// Transcripts.
    case transcripts
}
