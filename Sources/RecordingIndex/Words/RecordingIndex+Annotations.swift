internal import CustodyLog
internal import GRDB

extension RecordingIndex {
    /// Writes a note or tag of a recording. A tag that stands already for the same part is not written
    /// again.
    ///
    /// - Parameters:
    ///   - kind: Which of the two.
    ///   - text: What it says; not empty.
    ///   - recording: What it is about.
    ///   - place: Which part of it.
    ///   - actor: Who writes it.
    /// - Returns: The annotation, and whether it is new.
    /// - Throws: `unknownRecording`, `outsideRecording` when the recording has no such channel or ends
    ///   before, or any other ``IndexError``; nothing is written then.
    public func annotate(
        _ kind: AnnotationKind, _ text: String, of recording: RecordingID,
        at place: TextPlace = TextPlace(), actor: Operator
    ) throws(IndexError) -> (annotation: Annotation, isNew: Bool) {
        try write { database in
            try database.require(place, in: recording)
            let values: StatementArguments = [
                kind.rawValue, recording.rawValue, place.channel, place.milliseconds?.lowerBound,
                place.milliseconds?.upperBound, text,
            ]
            if kind == .tag, let known = try database.row(AnnotationQuery.standing, values) {
                return (try database.annotation(known["id"]), false)
            }
            try database.execute(
                AnnotationQuery.insert,
                values + [try database.now.text, actor.account, actor.actingAs])
            let number = database.lastInsertedRowID
            try database.recordAlteration(
                of: recording, sealing: .annotation, number, by: actor)
            return (try database.annotation(number), true)
        }
    }

    /// Withdraws a note or tag: it stays on record, and no longer counts.
    ///
    /// - Throws: `unknownAnnotation` when there is none of this kind and number, `annotationWithdrawn`
    ///   when it was withdrawn before, or any other ``IndexError``.
    public func withdraw(
        _ kind: AnnotationKind, number: Int64, actor: Operator
    ) throws(IndexError) -> Annotation {
        try write { database in
            let found = try database.annotation(number)
            guard found.kind == kind else { throw IndexError.unknownAnnotation(number: number) }
            if let withdrawnAt = found.withdrawnAt {
                throw IndexError.annotationWithdrawn(number: number, at: withdrawnAt)
            }
            try database.execute(
                AnnotationQuery.withdraw,
                [
                    number, try database.now.text, actor.account, actor.actingAs, actor.reason,
                ])
            try database.recordAlteration(
                of: found.recording, sealing: .annotationWithdrawal, number, by: actor)
            return try database.annotation(number)
        }
    }

    /// Calls a closure with each note or tag of the selected recordings, in the order of writing. The
    /// closure must not use the index.
    ///
    /// - Throws: An ``IndexError``, or what the closure throws.
    public func forEachAnnotation(
        _ kind: AnnotationKind, in selection: RecordingSelection,
        _ body: (Annotation) throws -> Void
    ) throws {
        try stream { database in
            let arguments: StatementArguments = [kind.rawValue, selection.caseID?.rawValue]
            try database.cursor(AnnotationQuery.all, arguments).forEach { row in
                let annotation = try Annotation(row)
                if selection.recordings?.contains(annotation.recording) ?? true {
                    try body(annotation)
                }
            }
        }
    }
}

extension Database {
    fileprivate func annotation(_ number: Int64) throws -> Annotation {
        guard let row = try row(AnnotationQuery.ofNumber, [number]) else {
            throw IndexError.unknownAnnotation(number: number)
        }
        return try Annotation(row)
    }

    /// The notes and tags of a recording, in the order of writing.
    func annotations(of recording: RecordingID) throws -> [Annotation] {
        try values(AnnotationQuery.ofRecording, [recording.rawValue], Annotation.init)
    }

    fileprivate func require(_ place: TextPlace, in recording: RecordingID) throws {
        let extent = try extent(of: recording)
        guard extent.has(channel: place.channel),
            place.milliseconds?.lowerBound ?? 0 <= extent.milliseconds
        else { throw extent.outside(recording) }
    }

    fileprivate func recordAlteration(
        of recording: RecordingID, sealing kind: RowKind, _ number: Int64, by actor: Operator
    ) throws {
        var new = NewRows()
        new.add(kind, number)
        let subjects = CustodySubjects(try fingerprints(of: [recording]))
        try record(CustodyAct(kind: .alteration, subjects: subjects), sealing: new, by: actor)
    }
}
