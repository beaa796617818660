internal import CallModel
internal import CustodyLog
internal import Foundation
internal import GRDB

extension Database {
    /// What of the index is not what entries of the custody log vouch for.
    ///
    /// Reads every row that is sealed once.
    func sealFindings() throws -> [LogFinding] {
        try recordingFindings() + fileFindings() + rowFindings() + entryFindings()
            + unvouchedFindings() + disposalFindings()
    }

    private func recordingFindings() throws -> [LogFinding] {
        var findings: [LogFinding] = []
        let sealed = try cursor(SealQuery.sealedRecordings)
        while let row = try sealed.next() {
            let id = RecordingID(rawValue: row["id"])
            guard let isThere = row["is_there"] as Bool?, isThere else {
                findings.append(
                    LogFinding(kind: .changedRecording, detail: "recording \(id) is gone"))
                continue
            }
            guard row["digest"] as DatabaseValue != .null else {
                findings.append(
                    LogFinding(
                        kind: .changedRecording,
                        detail: "recording \(id) was put in by another program: it has no seal"))
                continue
            }
            guard try digest(of: id).blob != row["digest"] as Data? else { continue }
            findings.append(
                LogFinding(
                    kind: .changedRecording,
                    detail: "recording \(id) (SHA-256 "
                        + Hexadecimal.text(of: row["sha256"] as Data)
                        + "), or one of its channels, flags or segments was changed since it was "
                        + "indexed; `earmark reproduce \(id)` names the first difference"))
        }
        return findings
    }

    private func fileFindings() throws -> [LogFinding] {
        var findings: [LogFinding] = []
        let sealed = try cursor(SealQuery.sealedFiles)
        while let row = try sealed.next() {
            let id: Int64 = row["id"]
            let path = (row["path"] as Data?).map { FoundPath(bytes: $0).description } ?? ""
            if row["is_there"] as Bool? != true {
                findings.append(
                    LogFinding(kind: .changedFile, detail: "row \(id) of recording_file is gone"))
            } else if row["digest"] as DatabaseValue == .null {
                findings.append(
                    LogFinding(
                        kind: .changedFile,
                        detail: "row \(id) of recording_file (\(path)) was put in by another "
                            + "program: it has no seal"))
            } else if try digest(ofFile: id).blob != row["digest"] as Data? {
                findings.append(
                    LogFinding(
                        kind: .changedFile,
                        detail: "row \(id) of recording_file (\(path)) was changed since the file "
                            + "was found"))
            }
        }
        return findings
    }

    /// Whoever makes a tombstone to get rid of a recording is found out by the want of an entry.
    private func disposalFindings() throws -> [LogFinding] {
        try rows(DisposalQuery.certificates).compactMap { row in
            let number: Int = row["number"]
            let fingerprints = try rows(DisposalQuery.fingerprints, [number])
                .compactMap { ContentHash(bytes: $0["sha256"] as Data) }
            let isVouchedFor =
                row["is_as_recorded"] as Bool
                && row["subject_digest"] as Data?
                    == CustodySubjects(Set(fingerprints)).digest.blob
            guard !isVouchedFor else { return nil }
            return LogFinding(
                kind: .changedDisposal,
                detail: "entry \(row["entry"] as Int) does not vouch for certificate \(number): "
                    + "what is said to be disposed of, when, by whom, why or of which case")
        }
    }

    /// Whoever changes a row and its seal alike, is found out by the entry.
    private func entryFindings() throws -> [LogFinding] {
        var findings: [LogFinding] = []
        let entries = try cursor(SealQuery.sealingEntries)
        while let row = try entries.next() {
            let entry: Int = row["entry"]
            guard try seals(ofEntry: entry).digest?.blob != row["result_digest"] as Data? else {
                continue
            }
            findings.append(
                LogFinding(
                    kind: .changedSeal,
                    detail: "the seals of what entry \(entry) wrote are not those that it vouches "
                        + "for"))
        }
        return findings
    }

    /// Whoever puts in a row with a seal needs an entry for it. Rows are called as where they are gone.
    private func unvouchedFindings() throws -> [LogFinding] {
        try values(SealQuery.unvouched) { row in
            let (kind, id): (String, Int64) = (row["kind"], row["id"])
            let name =
                switch kind {
                case "recording": "recording \(id)"
                case "recording_file": "row \(id) of recording_file"
                default: "\(RowKind(rawValue: kind)?.name ?? kind) \(id)"
                }
            return LogFinding(
                kind: .changedSeal, detail: "no entry vouches for what \(name) was")
        }
    }

    /// What says that an entry vouches for it, as it is stored.
    func seals(ofEntry entry: Int) throws -> Seals {
        Seals(
            recordings: try rows(SealQuery.recordingSealsOfEntry, [entry])
                .map { (RecordingID(rawValue: $0["id"]), $0.seal) },
            files: try rows(SealQuery.fileSealsOfEntry, [entry])
                .map { ($0["id"], $0.seal) },
            rows: try values(SealQuery.rowSealsOfEntry, [entry]) {
                RowSeal(
                    kind: $0["kind"], id: $0["id"], recording: $0["recording_id"], digest: $0.seal)
            })
    }
}

extension Row {
    /// The digest of a seal. What is none stands as ``LogHash/none``, which no entry vouches for.
    fileprivate var seal: LogHash { LogHash(bytes: self["digest"] as Data) ?? .none }
}
