/// What is verified.
public enum VerificationScope: String, Hashable, Sendable {
    /// The files that were found.
    case originals
    /// The clips that were cut.
    case clips
}
