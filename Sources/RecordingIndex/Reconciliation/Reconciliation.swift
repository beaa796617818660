/// What was found where recordings and logs were held against each other.
public struct Reconciliation: Hashable, Sendable {
    /// The findings by kind, then by time.
    public let findings: [ReconciliationFinding]
    /// What it rests on.
    public let basis: ReconciliationBasis
    /// The kinds that were looked for, but for those whose logs nobody has imported.
    public let kinds: [FindingKind]
    /// The kinds that could not be looked for.
    public let impossibleKinds: [FindingKind]
}
