internal import CustodyLog
internal import GRDB

/// One run over files that have to be as they were, from its first to its last.
public struct VerificationRun: Sendable {
    /// What it is about.
    public let scope: VerificationScope
    /// What is left to be verified, in the order of finding.
    public let subjects: [VerificationSubject]

    let id: Int64
    let caseID: CaseID?
    let index: RecordingIndex
    let actor: Operator

    /// Keeps what became of some files, and puts on record that they were read.
    ///
    /// - Throws: An ``IndexError``; nothing of it is kept then.
    public func commit(_ files: [VerifiedFile]) throws(IndexError) {
        guard !files.isEmpty else { return }
        try index.write { database in
            let now = try database.now
            let insert: VerificationQuery = scope == .originals ? .insertFile : .insertClip
            for file in files {
                try database.execute(
                    insert, [id, file.subject.id, file.result.rawValue, file.detail, now.text])
            }
            let lines = files.map { "\($0.result.rawValue) \($0.subject.contentHash)\n" }
            try database.record(
                CustodyAct(
                    kind: .consultation,
                    caseReference: try caseID.map { try database.reference(of: $0) },
                    subjects: CustodySubjects(Set(files.map(\.subject.contentHash))),
                    resultDigest: LogHash(of: lines.joined().utf8)),
                by: actor)
        }
    }

    /// How many files had each result, those before it was taken up again included.
    public func counts() throws(IndexError) -> [VerificationResult: Int] {
        try index.read { database in
            try database.rows(VerificationQuery.counts, [id])
                .reduce(into: [:]) { $0[try $1.decode("result")] = $1["total"] }
        }
    }

    /// Enters that nothing is left to be verified.
    public func end() throws(IndexError) {
        try index.write { try $0.execute(VerificationQuery.end, [try $0.now.text, id]) }
    }
}
