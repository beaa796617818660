internal import GRDB

extension RecordingIndex {
    /// The calls of a case in the order in which they began; those without a time come last.
    public func timeline(of caseID: CaseID) throws(IndexError) -> [TimelineCall] {
        try read { database in
            try database.values(TimelineQuery.callsOfCase, [caseID.rawValue], TimelineCall.init)
        }
    }
}
