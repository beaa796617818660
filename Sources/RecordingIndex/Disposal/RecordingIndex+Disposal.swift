internal import CallModel
internal import CustodyLog
internal import GRDB

extension RecordingIndex {
    /// What of a selection may be disposed of, and why the rest may not; it changes nothing.
    public func reviewDisposal(
        of selection: DisposalSelection
    ) throws(IndexError) -> DisposalReview {
        try read { try $0.review(selection) }
    }

    /// Erases recordings: everything that the index holds of them but the fact, their fingerprints and
    /// the custody log. Their originals are not touched.
    ///
    /// - Parameters:
    ///   - selection: What; of recordings that are named, and of a case, all or nothing.
    ///   - reason: Why; not empty.
    ///   - actor: Who.
    ///   - certify: Makes the certificate's bytes, and keeps them where they are to be kept: when it
    ///     throws, nothing is erased.
    /// - Returns: The certificate; `nil` where there was nothing to dispose of.
    /// - Throws: `notDisposable`, any other ``IndexError``, or what `certify` throws; nothing is erased
    ///   then.
    public func dispose(
        of selection: DisposalSelection, because reason: String, actor: Operator,
        certify: (DisposalCertificate) throws -> [UInt8]
    ) throws -> DisposalCertificate? {
        try writeStreaming { database in
            let review = try database.review(selection)
            if selection != .due, !review.refusals.isEmpty {
                throw IndexError.notDisposable(review.refusals)
            }
            guard !review.recordings.isEmpty else { return nil }
            return try database.dispose(
                of: review.recordings, in: selection, because: reason, by: actor, certify: certify)
        }
    }

    /// Empties the write-ahead log, in which pages still are as they were before they were erased.
    ///
    /// - Returns: Whether it could be done: another program may be reading from it.
    public func emptyLog() throws(IndexError) -> Bool {
        var isEmpty = false
        try writeWithoutTransaction { database in
            let row = try Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            isEmpty = row?[0] == 0
        }
        return isEmpty
    }
}

extension Database {
    fileprivate func dispose(
        of recordings: [RecordingID], in selection: DisposalSelection, because reason: String,
        by actor: Operator, certify: (DisposalCertificate) throws -> [UInt8]
    ) throws -> DisposalCertificate {
        var caseReference: String?
        if case .caseFile(let id) = selection { caseReference = try reference(of: id) }
        let number: Int = try row(DisposalQuery.nextCertificate)?["number"] ?? 1
        let certificate = DisposalCertificate(
            number: number, at: try now, actor: actor, reason: reason,
            caseReference: caseReference,
            recordings: try recordings.map { try erase($0, certificate: number) })
        try remakeWords(without: certificate.recordings)
        let digest = LogHash(of: try certify(certificate))
        let entry = try record(
            CustodyAct(
                kind: .erasure, caseReference: caseReference,
                subjects: CustodySubjects(Set(certificate.recordings.map(\.contentHash))),
                reason: reason, resultDigest: digest),
            by: actor)
        try execute(
            DisposalQuery.insertCertificate,
            [
                number, digest.blob, caseReference, reason, certificate.at.text, actor.account,
                entry,
            ])
        return certificate
    }

    private func remakeWords(without recordings: [DisposedRecording]) throws {
        let tables = Set(recordings.flatMap(\.erased).map(\.table))
        if tables.contains("annotation") { try execute(TextQuery.remakeAnnotations) }
        if tables.contains("transcript_cue") { try execute(TextQuery.remakeTranscripts) }
    }
}
