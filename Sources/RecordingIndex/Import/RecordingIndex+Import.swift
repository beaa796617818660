internal import CallFacts
internal import CallModel
internal import CustodyLog
internal import GRDB

extension RecordingIndex {
    /// Takes in a file of rows, and joins them with the recordings that are held: in one transaction.
    ///
    /// It goes on record as a combination, by the fingerprint of the file. The same bytes are taken in once. Rows without a recording stay, and find theirs when it is
    /// ingested.
    ///
    /// - Throws: `importedOtherwise` when the same bytes were taken in before and understood in
    ///   another way, or any other ``IndexError``.
    public func `import`(
        _ file: ImportedFile, actor: Operator
    ) throws(IndexError) -> ImportReport {
        try requireRoom()
        return try write { database in
            var report = ImportReport()
            let importID: Int64
            var ambiguous: [RecordingID: [Int]] = [:]
            if let known = try database.known(file) {
                report.wasKnown = true
                importID = known
            } else {
                importID = try database.insert(file, actor: actor)
                var new = NewRows()
                new.add(.importedFile, importID)
                try database.record(
                    CustodyAct(
                        kind: .combination, subjects: CustodySubjects([file.contentHash]),
                        parameters: file.optionsJSON),
                    sealing: new, by: actor)
            }
            if file.kind == .roster {
                if !report.wasKnown { try database.settleCalls(ofRoster: importID) }
            } else {
                ambiguous = try database.joinRecordings(
                    with: importID, isKnown: report.wasKnown)
            }
            report.findings = try database.findings(of: file.kind, importID, ambiguous: ambiguous)
            return report
        }
    }
}

extension Database {
    /// The import of the same bytes, if there is one.
    fileprivate func known(_ file: ImportedFile) throws -> Int64? {
        guard let known = try row(ImportQuery.ofHash, [file.kind.rawValue, file.contentHash.blob])
        else { return nil }
        guard known["options"] == file.optionsJSON else {
            throw IndexError.importedOtherwise(
                name: known["name"], at: Timestamp(text: known["imported_at"]),
                options: known["options"], now: file.optionsJSON)
        }
        return known["id"]
    }

    fileprivate func insert(
        _ file: ImportedFile, actor: Operator
    ) throws -> Int64 {
        try execute(
            ImportQuery.insert,
            [
                file.kind.rawValue, file.contentHash.blob, file.name, file.byteCount,
                file.rowCount, file.optionsJSON, try now.text, actor.account,
                actor.programVersion,
            ])
        let importID = lastInsertedRowID
        for problem in file.problems {
            try execute(ImportQuery.insertProblem, [importID, problem.line, problem.reason])
        }
        switch file.content {
        case .calls(let rows): try rows.forEach { try insert($0, importID) }
        case .incidents(let rows): try rows.forEach { try insert($0, importID) }
        case .roster(let rows): try rows.forEach { try insert($0, importID) }
        }
        return importID
    }

    /// Settles the calls again of which the handler may follow from the extension.
    fileprivate func settleCalls(ofRoster importID: Int64) throws {
        for row in try rows(FactQuery.recordingsOfRoster, [importID]) {
            try settleCall(of: RecordingID(rawValue: row["recording_id"]))
        }
    }

    /// Settles every call again where the rows are new, and writes nothing where they are known.
    /// Recordings of which nothing is said have no call, and cannot be joined.
    ///
    /// - Returns: the recordings for which several rows were found, with their lines.
    fileprivate func joinRecordings(
        with importID: Int64, isKnown: Bool
    ) throws -> [RecordingID: [Int]] {
        let recordings = try rows(FactQuery.recordingsWithFacts)
            .map { RecordingID(rawValue: $0["recording_id"]) }
        var ambiguous: [RecordingID: [Int]] = [:]
        for recording in recordings {
            let matches =
                isKnown ? try findMatches(of: recording) : try settleCall(of: recording)
            if case .ambiguous(let lines)? = matches[importID] { ambiguous[recording] = lines }
        }
        return ambiguous
    }

    /// Every row with what became of it, then the recordings without a row.
    fileprivate func findings(
        of kind: ImportKind, _ importID: Int64, ambiguous: [RecordingID: [Int]]
    ) throws -> [ImportFinding] {
        var findings = try rows(ImportQuery.problemsOfImport, [importID]).map {
            ImportFinding(
                status: .malformed, line: $0["line"], recordingID: nil, reason: $0["reason"])
        }
        guard kind != .roster else { return findings }
        let doubtful = Set(ambiguous.values.joined())
        let query: ImportQuery = kind == .calls ? .rowsOfImport : .incidentsOfImport
        var joined: Set<RecordingID> = []
        for row in try rows(query, [importID]) {
            let line: Int = row["line"]
            if let id = row["recording_id"] as Int64? {
                joined.insert(RecordingID(rawValue: id))
                findings.append(
                    ImportFinding(
                        status: .matched, line: line, recordingID: RecordingID(rawValue: id),
                        reason: row["matched_by"]))
            } else if !doubtful.contains(line) {
                findings.append(
                    ImportFinding(
                        status: .unmatchedRow, line: line, recordingID: nil,
                        reason: "no recording has its reference, nor its parties at its time"))
            }
        }
        findings.sort { ($0.line ?? 0) < ($1.line ?? 0) }
        return findings + (try unmatched(joined: joined, ambiguous: ambiguous, kind))
    }

    private func unmatched(
        joined: Set<RecordingID>, ambiguous: [RecordingID: [Int]], _ kind: ImportKind
    ) throws -> [ImportFinding] {
        try rows(ImportQuery.allRecordings).compactMap { row in
            let id = RecordingID(rawValue: row["id"])
            guard !joined.contains(id) else { return nil }
            if let lines = ambiguous[id] {
                let list = lines.map(String.init).joined(separator: ", ")
                return ImportFinding(
                    status: .ambiguous, line: lines.first, recordingID: id,
                    reason: "lines \(list) have its parties at its time")
            }
            let isSaid = try self.row(FactQuery.endOfCall, [id.rawValue]) != nil
            let reason =
                isSaid
                ? "no row has its reference, nor its parties at its time"
                : "nothing says who, when or what number; ingest with --name-pattern"
            return ImportFinding(
                status: .unmatchedRecording, line: nil, recordingID: id, reason: reason)
        }
    }
}
