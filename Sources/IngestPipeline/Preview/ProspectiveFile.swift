public import CallModel

/// One file that a run would find, and what it would do with it.
public struct ProspectiveFile: Hashable, Sendable {
    /// The file.
    public let file: FileSnapshot
    /// What would be done with it.
    public let prospect: FileProspect
    /// Why it cannot be read, or is not opened.
    public let reason: String?
}
