internal import GRDB

extension RecordingIndex {
    /// Calls a closure with each selected recording, in the order of their numbers.
    ///
    /// Memory use does not grow with the number of recordings. The closure must not use the index.
    ///
    /// - Throws: An ``IndexError``, or what the closure throws.
    public func forEachRecording(
        in selection: RecordingSelection, _ body: (RecordingSummary) throws -> Void
    ) throws {
        try stream { database in
            try database.forEachRecording(in: selection, body)
        }
    }

    /// Everything held of a recording; of its segments, the dialled digits only.
    ///
    /// - Throws: `unknownRecording`, or any other ``IndexError``.
    public func recording(_ id: RecordingID) throws(IndexError) -> RecordingDetails {
        try read { database in
            guard let details = try RecordingDetails(id, in: database) else {
                throw IndexError.unknownRecording(reference: id.description)
            }
            return details
        }
    }
}

extension Database {
    func forEachRecording(
        in selection: RecordingSelection, _ body: (RecordingSummary) throws -> Void
    ) throws {
        if let recordings = selection.recordings {
            for recording in recordings.sorted() where try isLinked(recording, selection.caseID) {
                let row = try row(RecordingQuery.summaryOfRecording, [recording.rawValue])
                if let row { try body(RecordingSummary(row)) }
            }
        } else if let caseID = selection.caseID {
            try cursor(RecordingQuery.summariesOfCase, [caseID.rawValue])
                .forEach { try body(RecordingSummary($0)) }
        } else {
            try cursor(RecordingQuery.summaries).forEach { try body(RecordingSummary($0)) }
        }
    }

    private func isLinked(_ recording: RecordingID, _ caseID: CaseID?) throws -> Bool {
        guard let caseID else { return true }
        return try row(CaseQuery.linkInForce, [caseID.rawValue, recording.rawValue]) != nil
    }
}
