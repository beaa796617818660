internal import CallModel
internal import CustodyLog
internal import GRDB

extension RecordingIndex {
    /// Says how long cases or recordings are kept; the latest statement counts.
    ///
    /// - Returns: Of how many that is something new.
    /// - Throws: An ``IndexError``; nothing is said then.
    public func stateRetention(
        _ term: RetentionTerm, of subjects: [RetentionSubject], actor: Operator
    ) throws(IndexError) -> Int {
        try write { database in
            let now = try database.now
            let changed = try subjects.filter { try database.term(of: $0) != term }
            var statements: [(RetentionSubject, Int64)] = []
            for subject in changed {
                try database.execute(
                    RetentionQuery.state,
                    subject.key + [
                        term.retentionClass, term.reviewOn, actor.reason, now.text, actor.account,
                    ])
                statements.append((subject, database.lastInsertedRowID))
            }
            try database.record(statements, .retentionStatement, by: actor)
            return changed.count
        }
    }

    /// Holds cases or recordings back: nothing of them is disposed of until they are released.
    ///
    /// - Parameters:
    ///   - subjects: Which.
    ///   - reason: Why; not empty.
    ///   - actor: Who.
    /// - Returns: How many were not held back before.
    /// - Throws: An ``IndexError``; nothing is held back then.
    public func hold(
        _ subjects: [RetentionSubject], because reason: String, actor: Operator
    ) throws(IndexError) -> Int {
        try write { database in
            let changed = try subjects.filter { try database.hold(of: $0) == nil }
            try database.state(isHeld: true, of: changed, because: reason, by: actor)
            return changed.count
        }
    }

    /// Ends that cases or recordings are held back.
    ///
    /// - Parameters:
    ///   - subjects: Which.
    ///   - reason: Why; not empty.
    ///   - actor: Who.
    /// - Throws: `notOnHold` where one of them is not held back, or any other ``IndexError``; nothing is
    ///   released then.
    public func release(
        _ subjects: [RetentionSubject], because reason: String, actor: Operator
    ) throws(IndexError) {
        try write { database in
            for subject in subjects where try database.hold(of: subject) == nil {
                throw IndexError.notOnHold(try database.name(of: subject))
            }
            try database.state(isHeld: false, of: subjects, because: reason, by: actor)
        }
    }

    /// What was said of how long cases and recordings are kept: cases first, by their numbers.
    public func retentions() throws(IndexError) -> [Retention] {
        try read { database in
            let today = try database.today
            return try database.rows(RetentionQuery.subjects).map { row in
                let subject = RetentionSubject(row)
                let term = try database.term(of: subject)
                let hold = try database.hold(of: subject)
                var (reference, recording, hash): (String?, RecordingID?, ContentHash?)
                switch subject {
                case .caseFile(let id): reference = try database.reference(of: id)
                case .recording(let id):
                    recording = id
                    hash = try database.fingerprints(of: [id]).first
                }
                return Retention(
                    caseReference: reference, recordingID: recording, contentHash: hash, term: term,
                    isDue: term.map { $0.reviewOn <= today } ?? false, holdReason: hold?.reason,
                    heldSince: hold?.since, heldBy: hold?.by)
            }
        }
    }
}

extension Database {
    /// The day on which the present transaction takes place, in UTC.
    var today: String {
        get throws { String(try now.text.prefix(10)) }
    }

    /// How long something is kept, as it was last said.
    func term(of subject: RetentionSubject) throws -> RetentionTerm? {
        try row(RetentionQuery.term, subject.key).map {
            RetentionTerm(retentionClass: $0["class"], reviewOn: $0["review_on"])
        }
    }

    /// Why, since when and by whom something is held back; `nil` where it is not.
    func hold(
        of subject: RetentionSubject
    ) throws -> (reason: String, since: Timestamp, by: String)? {
        guard let row = try row(RetentionQuery.hold, subject.key), row["is_held"] else {
            return nil
        }
        return (row["reason"], Timestamp(text: row["stated_at"]), row["stated_by"])
    }

    fileprivate func name(of subject: RetentionSubject) throws -> String {
        switch subject {
        case .caseFile(let id): "The case \(try reference(of: id))"
        case .recording(let id): "Recording \(id)"
        }
    }

    fileprivate func state(
        isHeld: Bool, of subjects: [RetentionSubject], because reason: String, by actor: Operator
    ) throws {
        let now = try now
        var statements: [(RetentionSubject, Int64)] = []
        for subject in subjects {
            try execute(
                RetentionQuery.stateHold,
                subject.key + [isHeld, reason, now.text, actor.account])
            statements.append((subject, lastInsertedRowID))
        }
        try record(statements, .holdStatement, by: actor)
    }

    /// One entry for each case, and one for all recordings.
    fileprivate func record(
        _ statements: [(subject: RetentionSubject, id: Int64)], _ kind: RowKind, by actor: Operator
    ) throws {
        var recordings: [RecordingID] = []
        var ofRecordings = NewRows()
        for (subject, statement) in statements {
            switch subject {
            case .recording(let id):
                recordings.append(id)
                ofRecordings.add(kind, statement)
            case .caseFile(let id):
                var ofCase = NewRows()
                ofCase.add(kind, statement)
                try record(
                    CustodyAct(
                        kind: .alteration, caseReference: try reference(of: id),
                        subjects: CustodySubjects([])),
                    sealing: ofCase, by: actor)
            }
        }
        guard !recordings.isEmpty else { return }
        try record(
            CustodyAct(
                kind: .alteration, subjects: CustodySubjects(try fingerprints(of: recordings))),
            sealing: ofRecordings, by: actor)
    }
}

extension RetentionSubject {
    /// The values of `recording_id` and `case_id`.
    fileprivate var key: StatementArguments {
        switch self {
        case .caseFile(let id): [nil, id.rawValue]
        case .recording(let id): [id.rawValue, nil]
        }
    }

    fileprivate init(_ row: Row) {
        if let recording: Int64 = row["recording_id"] {
            self = .recording(RecordingID(rawValue: recording))
        } else {
            self = .caseFile(CaseID(rawValue: row["case_id"]))
        }
    }
}
