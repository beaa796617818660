/// What is held against each other, and what counts as a finding.
public struct ReconciliationTerms: Sendable {
    /// Only these calls. With a time, calls without one are left out.
    public var filter = CallFilter()
    /// Which kinds are looked for.
    public var kinds = Set(FindingKind.allCases)
    /// A recording is short when it is shorter than this share of the time that the parties were
    /// connected, in percent.
    public var shortPercent = defaultShortPercent

    /// What counts as short unless something else is asked for.
    public static let defaultShortPercent = 80

    /// And shorter by more than this, in milliseconds: logs have whole seconds.
    public static let shortTolerance = 2_000

    /// Creates terms by which everything is found.
    public init() {}
}
