/// A file that was verified.
public struct VerifiedFile: Hashable, Sendable {
    /// The file.
    public let subject: VerificationSubject
    /// What became of it.
    public let result: VerificationResult
    /// What was found instead, or where; `nil` where it is unchanged.
    public let detail: String?

    /// Creates one from its parts; there is a detail for every result but `unchanged`.
    public init(subject: VerificationSubject, result: VerificationResult, detail: String? = nil) {
        precondition((result == .unchanged) == (detail == nil), "a change is explained")
        self.subject = subject
        self.result = result
        self.detail = detail
    }
}
