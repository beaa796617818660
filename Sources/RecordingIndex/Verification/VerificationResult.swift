/// What became of a file that was to be as it was.
public enum VerificationResult: String, CaseIterable, Hashable, Sendable {
    /// It has the bytes that are on record.
    case unchanged
    /// It has other bytes.
    case changed
    /// There is nothing at its path.
    case missing
    /// Its bytes are somewhere else.
    case moved
    /// It could not be read.
    case unreadable
}
