internal import GRDB

extension RecordingIndex {
    /// Begins a run over the files that were found, or the clips that were cut, or takes up the last
    /// one that was cut short.
    ///
    /// - Parameters:
    ///   - scope: Which of both.
    ///   - caseID: Only those of recordings that are linked to this case.
    ///   - unverifiedSince: Only those that were not found unchanged at this moment or later.
    ///   - resumes: Whether to take up the last run over the same.
    ///   - actor: Who verifies, and why.
    /// - Returns: The run, with what is left to be verified.
    /// - Throws: `nothingToResume`, `reasonRequired`, or any other ``IndexError``.
    public func beginVerification(
        of scope: VerificationScope, caseID: CaseID? = nil, unverifiedSince: Timestamp? = nil,
        resumes: Bool = false, actor: Operator
    ) throws(IndexError) -> VerificationRun {
        try write { database in
            try database.requireReason(for: RecordingSelection(caseID: caseID), of: actor)
            let id: Int64
            if resumes {
                let last = try database.row(
                    VerificationQuery.last, [scope.rawValue, caseID?.rawValue])
                guard let last, last["ended_at"] as String? == nil else {
                    throw IndexError.nothingToResume
                }
                id = last["id"]
            } else {
                try database.execute(
                    VerificationQuery.begin,
                    [scope.rawValue, caseID?.rawValue, try database.now.text, actor.account])
                id = database.lastInsertedRowID
            }
            let arguments: StatementArguments = [id, unverifiedSince?.text, caseID?.rawValue]
            let query: VerificationQuery =
                scope == .clips ? .clips : caseID == nil ? .files : .filesOfCase
            return VerificationRun(
                scope: scope,
                subjects: try database.values(query, arguments, VerificationSubject.init),
                id: id, caseID: caseID, index: self, actor: actor)
        }
    }
}
