/// What is wrong with a file of a bag.
public struct BagFinding: Hashable, Sendable {
    /// How it is wrong.
    public enum Kind: String, CaseIterable, Sendable {
        /// Its bytes are not those of its hash.
        case changed
        /// A manifest names it, and it is not there.
        case missing
        /// It is there, and no manifest names it.
        case added
        /// One manifest names it, and another does not.
        case unlisted
        /// It is a link, pipe, socket or device, which no bag has, and is not read.
        case notAFile
        /// It does not prove that an entry is in the custody log.
        case unproved
        /// It is not what the specification wants.
        case malformed
    }

    /// The file, from the folder of the bag on.
    public let path: String
    /// How it is wrong.
    public let kind: Kind
    /// What was expected and what was found.
    public let detail: String

    /// Says what is wrong.
    public init(path: String, kind: Kind, detail: String) {
        self.path = path
        self.kind = kind
        self.detail = detail
    }
}
