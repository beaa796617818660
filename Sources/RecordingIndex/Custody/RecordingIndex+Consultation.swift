public import CustodyLog
internal import GRDB

extension RecordingIndex {
    /// Puts on record that recordings are looked at, before they are.
    ///
    /// - Parameters:
    ///   - selection: Which; the case in it is that of the consultation.
    ///   - actor: Who looks, and why.
    /// - Throws: `reasonRequired` when a case wants a reason and none is given; `full`, `locked`, or
    ///   any other ``IndexError``. Nothing is to be shown then.
    public func recordConsultation(
        of selection: RecordingSelection, by actor: Operator
    ) throws(IndexError) {
        try write { database in
            try database.requireReason(for: selection, of: actor)
            try database.record(
                CustodyAct(
                    kind: .consultation,
                    caseReference: try selection.caseID.map { try database.reference(of: $0) },
                    subjects: try database.subjects(of: selection)),
                by: actor)
        }
    }

    /// Puts on record that recordings are handed on, before they are.
    ///
    /// - Parameters:
    ///   - selection: Which; the case in it is that of the disclosure.
    ///   - recipients: To whom, as the actor says.
    ///   - resultDigest: The SHA-256 of what is handed on, where it is made already.
    ///   - actor: Who hands it on, and why.
    /// - Throws: As ``recordConsultation(of:by:)``.
    public func recordDisclosure(
        of selection: RecordingSelection = RecordingSelection(), to recipients: String?,
        resultDigest: LogHash? = nil, by actor: Operator
    ) throws(IndexError) {
        try write { database in
            try database.requireReason(for: selection, of: actor)
            try database.record(
                CustodyAct(
                    kind: .disclosure,
                    caseReference: try selection.caseID.map { try database.reference(of: $0) },
                    subjects: try database.subjects(of: selection), recipients: recipients,
                    resultDigest: resultDigest),
                by: actor)
        }
    }

    /// Throws `reasonRequired` where it would be thrown by putting on record that recordings are
    /// looked at: for an index that cannot be written.
    public func requireReason(
        for selection: RecordingSelection, of actor: Operator
    ) throws(IndexError) {
        try read { try $0.requireReason(for: selection, of: actor) }
    }
}

extension Database {
    /// Throws `reasonRequired` when a case wants a reason and the operator gives none.
    func requireReason(
        for selection: RecordingSelection, of actor: Operator
    ) throws {
        guard actor.reason == nil, let reference = try caseRequiringReason(for: selection) else {
            return
        }
        throw IndexError.reasonRequired(reference: reference)
    }

    /// Whoever names a recording is asked for a reason as well as whoever names its case.
    private func caseRequiringReason(for selection: RecordingSelection) throws -> String? {
        if selection.isEverything {
            return try row(CustodyQuery.reasonForAll)?["reference"]
        }
        if let caseID = selection.caseID,
            let row = try row(CustodyQuery.reasonForCase, [caseID.rawValue])
        {
            return row["reference"]
        }
        for recording in selection.recordings ?? [] {
            if let row = try row(CustodyQuery.reasonForRecording, [recording.rawValue]) {
                return row["reference"]
            }
        }
        return nil
    }

    fileprivate func subjects(of selection: RecordingSelection) throws -> CustodySubjects? {
        if let recordings = selection.recordings {
            return CustodySubjects(try fingerprints(of: recordings))
        }
        return try selection.caseID.map { CustodySubjects(try fingerprints(of: $0)) }
    }
}
