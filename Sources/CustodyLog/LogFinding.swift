/// Something in a log that shows that it was tampered with.
public struct LogFinding: Hashable, Sendable {
    /// What was done to it.
    public enum Kind: String, CaseIterable, Sendable {
        /// An entry does not have the content that it had.
        case changedEntry
        /// An entry stands at the place of another.
        case movedEntry
        /// A number is missing among the entries.
        case missingEntry
        /// An entry was put in place of the one that the next refers to.
        case replacedEntry
        /// A head stands for more entries than there are.
        case cutTail
        /// A head stands for other entries than those that are there.
        case otherLog
        /// A head was not signed by the key that it should be signed by.
        case forgedHead
        /// The rows of a recording are not what they were when it was indexed.
        case changedRecording
        /// The row of a file is not what it was when the file was found.
        case changedFile
        /// A row of what was stated, linked, produced, cut or taken in from elsewhere is not what it was.
        case changedRow
        /// The digests of rows are not those that an entry vouches for.
        case changedSeal
        /// What is said to be disposed of is not what an entry vouches for.
        case changedDisposal
    }

    /// What was done.
    public let kind: Kind
    /// In words, with the entries or the head that it concerns.
    public let detail: String

    /// Names something that was found.
    public init(kind: Kind, detail: String) {
        self.kind = kind
        self.detail = detail
    }
}
