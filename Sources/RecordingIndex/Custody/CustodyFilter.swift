public import CallModel
public import CustodyLog

/// Which entries of the custody log are wanted; every condition left `nil` lets all pass.
public struct CustodyFilter: Sendable {
    /// The reference of the case, whatever its upper and lower case.
    public var caseReference: String?
    /// The account, or on whose behalf it acted.
    public var actor: String?
    /// What was done.
    public var kind: CustodyKind?
    /// One of the fingerprints that the entry lists; an entry that concerns more than 16 lists none.
    public var subject: ContentHash?
    /// At this moment or later.
    public var from: Timestamp?
    /// Before this moment.
    public var to: Timestamp?

    /// Creates a filter that lets every entry pass.
    public init() {}
}
