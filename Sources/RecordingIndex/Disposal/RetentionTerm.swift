/// How long something is kept, and in which class of material.
public struct RetentionTerm: Hashable, Sendable {
    /// The class, in the words of whoever's schedule it is; not empty.
    public var retentionClass: String
    /// The day from which it may be disposed of, `YYYY-MM-DD`, in UTC.
    public var reviewOn: String

    /// Creates a term.
    public init(retentionClass: String, reviewOn: String) {
        self.retentionClass = retentionClass
        self.reviewOn = reviewOn
    }
}
