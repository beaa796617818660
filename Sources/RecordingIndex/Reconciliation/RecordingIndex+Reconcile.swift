internal import CallFacts
internal import GRDB

extension RecordingIndex {
    /// Holds recordings, call logs and incident logs against each other.
    ///
    /// Without a call log nothing is said to be missing in one, and without incidents no call to have
    /// none.
    public func reconcile(by terms: ReconciliationTerms) throws(IndexError) -> Reconciliation {
        try read { database in
            let basis = try ReconciliationBasis(in: database)
            let kinds = FindingKind.allCases.filter(terms.kinds.contains)
            let possible = kinds.filter { $0.logs.allSatisfy { basis.rowCount(of: $0) != nil } }
            var search = FindingSearch(
                terms: terms, kinds: Set(possible), basis: basis, database: database,
                handlers: try HandlersOfExtensions(in: database))
            return Reconciliation(
                findings: try search.findings(), basis: basis, kinds: possible,
                impossibleKinds: kinds.filter { !possible.contains($0) })
        }
    }
}

extension FindingKind {
    /// What has to be imported, to look for it.
    fileprivate var logs: [ImportKind] {
        switch self {
        case .recordingWithoutLogRow, .logRowWithoutRecording, .shortRecording: [.calls]
        case .callWithoutIncident: [.incidents]
        case .numberAltered: []
        }
    }
}
