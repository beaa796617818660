internal import CallFacts
internal import CallModel
internal import CustodyLog
internal import GRDB

/// What a run of ingest writes within one transaction.
struct IngestTransaction {
    let database: Database
    let description: IngestDescription
    private(set) var entries: IngestEntries
    private let now: Timestamp
    private var custody = IngestCustody()
    private let isFirst: Bool

    /// Throws `caseClosed` when the run's case takes no links.
    init(database: Database, description: IngestDescription, entries: IngestEntries) throws {
        self.database = database
        self.description = description
        self.entries = entries
        isFirst = entries.ingestID == nil
        now = try database.now
        if let caseID = description.caseID {
            try database.requireOpen(caseID)
        }
    }

    /// Gives a file its outcome and writes what follows from it.
    mutating func commit(_ analysis: FileAnalysis) throws -> CommittedFile {
        switch analysis.result {
        case .decoded(let recording):
            try commit(recording, of: analysis)
        case .undecodable(let reason):
            try commit(.undecodable, because: reason, of: analysis)
        case .unreadable(let reason):
            try commit(.unreadable, because: reason, of: analysis)
        case .notAudio(let reason):
            try commit(.notAudio, because: reason, of: analysis)
        }
    }

    /// Links a recording, enters what is said of it and gives it its roles, as the run asks; writes
    /// only what is not so yet.
    ///
    /// - Returns: Whether the roles fit the recording's channels.
    mutating func settle(
        _ recordingID: RecordingID, _ facts: [Fact], _ channelMaps: [ChannelMap]
    ) throws -> Bool {
        if let caseID = description.caseID,
            let link = try database.link(
                recordingID, to: caseID, actor: description.actor.account,
                reason: description.actor.reason, at: now)
        {
            custody.takeLink(link, of: recordingID)
        }
        let rolesFit = try assertRoles(of: recordingID, channelMaps)
        let first = try database.assert(
            facts, of: recordingID, actor: description.actor.account, at: now
        ) { try ingestID() }
        if let first {
            custody.takeFacts(from: first, of: recordingID)
            try database.settleCall(of: recordingID)
        }
        return rolesFit
    }

    /// Asserts the run's roles and those of sidecars, and gives the channels those that count.
    private mutating func assertRoles(
        of recordingID: RecordingID, _ channelMaps: [ChannelMap]
    ) throws -> Bool {
        let own = description.roles.map {
            ChannelMap($0, source: .operator, detail: description.rolesDetail)
        }
        let first = try database.assert(
            [own].compactMap(\.self) + channelMaps, of: recordingID,
            actor: description.actor.account, at: now
        ) { try ingestID() }
        if let first { custody.takeFacts(from: first, of: recordingID) }
        return try own.map {
            try $0.roles.count == database.extent(of: recordingID).channelCount
        } ?? true
    }

    /// Puts on record what was written, if anything was; the last thing of the transaction. The
    /// parameters, which are long, stand in the first entry of the run.
    func record() throws {
        guard let kind = custody.kind else { return }
        let changed = try database.fingerprints(of: custody.changed)
        try database.record(
            CustodyAct(
                kind: kind,
                caseReference: try description.caseID.map { try database.reference(of: $0) },
                ingestID: entries.ingestID,
                subjects: CustodySubjects(custody.fingerprints.union(changed)),
                parameters: isFirst ? description.custodyParameters : nil),
            sealing: custody.new, by: description.actor)
    }

    private mutating func commit(
        _ recording: RecordingAnalysis, of analysis: FileAnalysis
    ) throws -> CommittedFile {
        guard let hash = analysis.contentHash, let byteCount = analysis.file.byteCount else {
            preconditionFailure("a file that was decoded was read, so its hash and size are known")
        }
        if let tombstone = try database.tombstone(of: hash) {
            return Self.disposed(tombstone, analysis)
        }
        let outcome: Outcome
        let recordingID: RecordingID
        var contradiction: String?
        if let held = try database.row(IngestQuery.recordingOfHash, [hash.blob]) {
            recordingID = RecordingID(rawValue: held["id"])
            contradiction = Self.contradiction(recording.rawFormat, held: held["raw_format"])
            let known = try knownFile(at: analysis.file.path)
            if let known, known.recordingID == recordingID {
                outcome = .unchanged
                try touch(known, as: analysis.file)
            } else {
                outcome = .duplicate
                try insertFile(analysis, outcome, recordingID: recordingID)
            }
        } else {
            outcome = recording.problem == nil ? .indexed : .partial
            recordingID = try database.insert(
                recording, hash: hash, byteCount: byteCount, segmentationID: segmentationID(),
                ingestID: ingestID(), at: now)
            custody.takeRecording(recordingID)
            try insertFile(analysis, outcome, reason: recording.problem, recordingID: recordingID)
        }
        return CommittedFile(
            path: analysis.file.path, outcome: outcome, recordingID: recordingID,
            reason: outcome == .partial ? recording.problem : contradiction,
            rolesFit: try settle(recordingID, analysis.facts, analysis.channelMaps))
    }

    /// What was disposed of is not taken in again. Nothing is written of the file either: its path was
    /// erased, and its name may say who called.
    private static func disposed(
        _ tombstone: Tombstone, _ analysis: FileAnalysis
    ) -> CommittedFile {
        CommittedFile(
            path: analysis.file.path, outcome: .duplicate, recordingID: nil,
            reason: "it is recording \(tombstone.recordingID), which was disposed of at "
                + "\(tombstone.at) by certificate \(tombstone.certificate), and is not indexed again",
            rolesFit: true)
    }

    /// What is held was read in one way, and the operator now says another.
    private static func contradiction(_ rawFormat: String?, held: String?) -> String? {
        guard let rawFormat, let held, rawFormat != held else { return nil }
        return "it is held as read by \(held), and stays so, although \(rawFormat) is said of it "
            + "now; to read it anew, ingest it into a new index"
    }

    /// A finding without a recording; the same finding as last time adds no row.
    private mutating func commit(
        _ outcome: Outcome, because reason: String, of analysis: FileAnalysis
    ) throws -> CommittedFile {
        if let known = try knownFile(at: analysis.file.path), known.outcome == outcome,
            known.reason == reason, known.contentHash == analysis.contentHash,
            known.byteCount == analysis.file.byteCount
        {
            try touch(known, as: analysis.file)
        } else {
            try insertFile(analysis, outcome, reason: reason, recordingID: nil)
        }
        return CommittedFile(
            path: analysis.file.path, outcome: outcome, recordingID: nil, reason: reason,
            rolesFit: true)
    }

    private func knownFile(at path: FoundPath) throws -> KnownFile? {
        try database.row(IngestQuery.currentFile, [path.blob]).map(KnownFile.init)
    }

    private func touch(_ known: KnownFile, as file: FileSnapshot) throws {
        guard known.modificationTime != file.modificationTime else { return }
        try database.execute(IngestQuery.touchFile, [file.modificationTime, known.id])
    }

    private mutating func insertFile(
        _ analysis: FileAnalysis, _ outcome: Outcome, reason: String? = nil,
        recordingID: RecordingID?
    ) throws {
        try database.execute(
            IngestQuery.insertFile,
            [
                analysis.file.path.blob, analysis.file.byteCount, analysis.file.modificationTime,
                analysis.contentHash?.blob, outcome.rawValue, reason, analysis.nameMismatch,
                recordingID?.rawValue, try ingestID(), now.text,
            ])
        custody.takeFile(database.lastInsertedRowID, analysis.contentHash)
    }

    private mutating func ingestID() throws -> Int64 {
        if let ingestID = entries.ingestID { return ingestID }
        try database.execute(
            IngestQuery.beginIngest,
            [
                entries.startedAt.text, description.actor.account,
                description.actor.programVersion, description.argumentsJSON,
            ])
        entries.ingestID = database.lastInsertedRowID
        return database.lastInsertedRowID
    }

    private mutating func segmentationID() throws -> Int64 {
        if let segmentationID = entries.segmentationID { return segmentationID }
        let key: StatementArguments = [description.engineVersion, description.parametersJSON]
        let found: Int64? = try database.row(IngestQuery.findSegmentation, key).map { $0["id"] }
        if found == nil {
            try database.execute(IngestQuery.insertSegmentation, key)
        }
        let segmentationID = found ?? database.lastInsertedRowID
        entries.segmentationID = segmentationID
        return segmentationID
    }
}
