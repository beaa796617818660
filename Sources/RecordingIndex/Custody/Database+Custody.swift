internal import CallModel
internal import CustodyLog
internal import Foundation
internal import GRDB

extension Database {
    /// Puts an act on record, as part of the present transaction: there with what was done, or not
    /// at all. Returns the number of the entry.
    @discardableResult
    func record(_ act: CustodyAct, by actor: Operator) throws -> Int {
        let last = try row(CustodyQuery.last)
        let entry = CustodyEntry(
            number: try nextEntry, at: try now.text, kind: act.kind,
            actor: actor.account, actingAs: actor.actingAs, caseReference: act.caseReference,
            ingest: act.ingestID.map(Int.init), command: actor.command,
            arguments: actor.arguments, reason: act.reason ?? actor.reason,
            recipients: act.recipients, subjects: act.subjects,
            programVersion: actor.programVersion, parameters: act.parameters,
            resultDigest: act.resultDigest, previous: try last?.entryHash() ?? .none)
        try append(entry)
        return entry.number
    }

    /// The number that the next entry gets.
    var nextEntry: Int {
        get throws { 1 + (try row(CustodyQuery.last)?["entry"] ?? 0) }
    }

    private func append(_ entry: CustodyEntry) throws {
        let arguments = CanonicalJSON.list(entry.arguments.map(CanonicalJSON.text)).spelling
        try execute(
            CustodyQuery.append,
            [
                entry.number, entry.at, entry.kind.rawValue, entry.actor, entry.actingAs,
                entry.caseReference, entry.ingest, entry.command, arguments, entry.reason,
                entry.recipients, entry.subjects?.count, entry.subjects?.digest.blob,
                Data((entry.subjects?.list ?? []).flatMap(\.bytes)), entry.programVersion,
                entry.parameters, entry.resultDigest?.blob, entry.previous.blob, entry.hash.blob,
            ])
    }

    /// The fingerprints of recordings.
    func fingerprints(
        of recordings: some Sequence<RecordingID>
    ) throws -> Set<ContentHash> {
        Set(
            try recordings.compactMap {
                try row(CustodyQuery.fingerprint, [$0.rawValue])?.contentHash("sha256")
            })
    }

    /// The fingerprints of the recordings that are linked to a case.
    func fingerprints(of caseID: CaseID) throws -> Set<ContentHash> {
        var fingerprints: Set<ContentHash> = []
        let found = try cursor(CustodyQuery.fingerprintsOfCase, [caseID.rawValue])
        while let row = try found.next() {
            fingerprints.insert(try row.contentHash("sha256"))
        }
        return fingerprints
    }
}

extension LogHash {
    var blob: Data { Data(bytes) }
}
