/// What somebody did, in the words of section 62 of the Data Protection Act 2018.
public enum CustodyKind: String, CaseIterable, Sendable {
    /// Recordings were taken into the index.
    case collection
    /// What the index says of them was changed: cases, links, roles.
    case alteration
    /// What it says was looked at.
    case consultation
    /// It was handed on.
    case disclosure
    /// It was brought together with data from elsewhere.
    case combination
    /// It was removed.
    case erasure
}
