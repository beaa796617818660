internal import CallModel
internal import CustodyLog
internal import GRDB

/// What is taken in of a case within one transaction.
struct CaseIntake {
    let database: Database
    let entries: ReceivedEntries
    let actor: Operator
    let caseID: CaseID
    let now: Timestamp
    private(set) var findings: [IntakeFinding] = []
    private var contradictions: [String] = []
    private var changed: Set<RecordingID> = []
    /// What is written, to be sealed.
    var written = NewRows()

    /// Throws `caseClosed` or `reasonRequired` where the case is here already.
    init(_ entries: ReceivedEntries, into database: Database, by actor: Operator) throws {
        self.database = database
        self.entries = entries
        self.actor = actor
        now = try database.now
        if let held = try database.row(CaseQuery.ofReference, [entries.reference]) {
            caseID = CaseID(rawValue: held["id"])
            try database.requireOpen(caseID)
            try database.requireReason(for: RecordingSelection(caseID: caseID), of: actor)
        } else {
            guard !entries.reference.isEmpty else { throw IndexError.emptyCaseReference }
            try database.execute(
                CaseQuery.insert,
                [
                    entries.reference, entries.title, now.text, actor.account,
                    entries.requiresReason,
                ])
            caseID = CaseID(rawValue: database.lastInsertedRowID)
            written.add(.caseFile, caseID.rawValue)
        }
    }

    /// Links a recording, and enters what is said of its call.
    mutating func take(_ recording: HeldRecording) throws {
        let link = try database.link(
            recording.id, to: caseID, actor: actor.account, reason: actor.reason, at: now)
        if let link { written.add(.caseLink, link) }
        let firstRole = try database.assert(
            recording.channelMaps, of: recording.id, actor: actor.account, at: now
        ) { nil }
        let firstFact = try database.assert(
            recording.facts, of: recording.id, actor: actor.account, at: now
        ) { nil }
        if firstFact != nil { try database.settleCall(of: recording.id) }
        let first = firstRole ?? firstFact
        if let first { written.addFacts(of: recording.id, from: first) }
        if link != nil || first != nil { changed.insert(recording.id) }
    }

    /// Puts it on record, where anything was written.
    ///
    /// - Throws: `contradicts` where something cannot stand beside what is here.
    mutating func finish() throws {
        let items = Set(entries.exhibits.map(\.item) + entries.statements.map(\.item))
        for item in items { try requireOneStatus(of: item) }
        guard contradictions.isEmpty else {
            throw IndexError.contradicts(contradictions.sorted())
        }
        guard !written.isEmpty else { return }
        try database.record(
            CustodyAct(
                kind: .combination, caseReference: try database.reference(of: caseID),
                subjects: CustodySubjects(try database.fingerprints(of: changed)),
                parameters: entries.provenance),
            sealing: written, by: actor)
    }

    /// An item is an exhibit by its last statement as long as it has a mark in force.
    private mutating func requireOneStatus(of part: ReceivedPart) throws {
        let item = try item(part)
        let status = try database.row(ItemQuery.lastStatement, [item.rawValue])
            .map(ItemStatement.init)?.status
        let mark = try database.markInForce(of: item)
        guard (status == .exhibit) != (mark != nil) || status == nil else { return }
        contradict(
            "\(name(of: part)) \(mark.map { "is produced as \($0)" } ?? "has no mark in force"), and is "
                + "\(status?.rawValue ?? "nothing") by what was said of it last")
    }

    /// The item for a part, made where there is none yet.
    mutating func item(_ part: ReceivedPart) throws -> CaseItemID {
        try database.caseItem(
            for: part.part, of: part.recording, in: caseID, actor: actor, &written)
    }

    /// What is meant, for messages.
    func name(of part: ReceivedPart) -> String {
        let channel = part.part.channel.map { ", channel \($0)" } ?? ""
        let samples =
            part.part.samples.map { ", sample frames \($0.lowerBound) to \($0.upperBound)" } ?? ""
        return "recording \(part.recording)\(channel)\(samples)"
    }

    /// Notes what cannot stand beside what is here.
    mutating func contradict(_ text: String) { contradictions.append(text) }

    /// Notes what became of something.
    mutating func find(
        _ kind: IntakeFinding.Kind, _ name: String?, of recording: RecordingID,
        _ status: IntakeFinding.Status, _ detail: String? = nil
    ) {
        findings.append(
            IntakeFinding(
                kind: kind, name: name, recordingID: recording, status: status, detail: detail))
        if status == .imported { changed.insert(recording) }
    }
}
