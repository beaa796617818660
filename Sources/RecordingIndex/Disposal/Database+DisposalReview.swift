internal import CallModel
internal import GRDB

extension Database {
    /// Finds out what of a selection may be disposed of, by these rules:
    ///
    /// 1. Nothing that is held back, itself or by a case that it is linked to.
    /// 2. Nothing that is linked to an open case.
    /// 3. Nothing that is produced under a mark in force, unless with the case of that.
    /// 4. Nothing before its day of review. There has to be one: its own, or that of each case that it
    ///    is linked to; the latest counts.
    func review(_ selection: DisposalSelection) throws -> DisposalReview {
        let recordings: [RecordingID]
        var disposedCase: CaseID?
        switch selection {
        case .recordings(let named): recordings = Array(Set(named)).sorted()
        case .caseFile(let id):
            disposedCase = id
            recordings = try rows(DisposalQuery.linkedRecordings, [id.rawValue])
                .map { RecordingID(rawValue: $0[0]) }
        case .due:
            recordings = try rows(RetentionQuery.onceDue, [try today])
                .map { RecordingID(rawValue: $0[0]) }.sorted()
        }
        var review = DisposalReview()
        for recording in recordings {
            let causes = try causes(against: recording, disposedWith: disposedCase)
            if causes.isEmpty { review.recordings.append(recording) }
            review.refusals += causes.map { DisposalRefusal(recordingID: recording, cause: $0) }
        }
        return review
    }

    private func causes(
        against recording: RecordingID, disposedWith disposedCase: CaseID?
    ) throws -> [DisposalRefusal.Cause] {
        var causes: [DisposalRefusal.Cause] = []
        if let hold = try hold(of: .recording(recording)) {
            causes.append(.held(reason: hold.reason))
        }
        let ownTerm = try term(of: .recording(recording))
        var days = [ownTerm?.reviewOn].compactMap(\.self)
        let cases = try rows(DisposalQuery.linkedCases, [recording.rawValue])
        for row in cases {
            let (id, reference) = (CaseID(rawValue: row["case_id"]), row["reference"] as String)
            if let hold = try hold(of: .caseFile(id)) {
                causes.append(.caseHeld(reference: reference, reason: hold.reason))
            }
            if row["closed_at"] as String? == nil { causes.append(.caseOpen(reference: reference)) }
            if let term = try term(of: .caseFile(id)) {
                days.append(term.reviewOn)
            } else {
                causes.append(.caseWithoutTerm(reference: reference))
            }
        }
        for row in try rows(DisposalQuery.exhibitsInForce, [recording.rawValue])
        where row["case_id"] != disposedCase?.rawValue {
            if let mark = ExhibitMark(initials: row["initials"], number: row["number"]) {
                causes.append(.exhibitInForce(mark: mark))
            }
        }
        if cases.isEmpty, ownTerm == nil { causes.append(.noTerm) }
        if let latest = days.max(), try latest > today { causes.append(.notDue(reviewOn: latest)) }
        return causes
    }
}
