internal import CallModel
internal import CustodyLog
internal import Foundation
internal import GRDB

extension CustodyEntry {
    /// Reads an entry as it is stored, whether or not it was tampered with, from a row that SQLite still
    /// holds: a row that is kept has lost what follows a NUL.
    ///
    /// - Throws: `damagedEntry` where a column holds what this program cannot have written. What is not
    ///   read to the last byte could be changed unnoticed.
    init(_ row: Row) throws(IndexError) {
        guard let kind = CustodyKind(rawValue: try row.text("kind")) else { throw row.damage }
        self.init(
            number: row["entry"], at: try row.text("at"), kind: kind, actor: try row.text("actor"),
            actingAs: try row.optionalText("acting_as"),
            caseReference: try row.optionalText("case_reference"), ingest: row["ingest_id"],
            command: try row.text("command"), arguments: try row.arguments(),
            reason: try row.optionalText("reason"), recipients: try row.optionalText("recipients"),
            subjects: try row.subjects(), programVersion: try row.text("program_version"),
            parameters: try row.optionalText("parameters"),
            resultDigest: try row.optionalEntryHash("result_digest"),
            previous: try row.entryHash("previous"))
    }
}

extension LogHead {
    /// Reads a head as it is stored. Where a column does not hold what it should, it is not signed.
    init(_ row: Row) {
        let (root, last) = (LogHash(row["root"]), LogHash(row["last"]))
        self.init(
            at: String(decoding: row["made_at"] as Data, as: UTF8.self),
            entryCount: row["entry_count"], root: root ?? .none, last: last ?? .none,
            publicKey: Array(row["public_key"] as Data),
            signature: root == nil || last == nil ? [] : Array(row["signature"] as Data))
    }
}

extension LogHash {
    /// The hash that a column holds; `nil` where it holds anything else.
    init?(_ data: Data?) {
        guard let data else { return nil }
        self.init(bytes: data)
    }
}

extension Row {
    func contentHash(_ column: String) throws -> ContentHash {
        guard let hash = ContentHash(bytes: self[column] as Data) else {
            throw DatabaseError(
                resultCode: .SQLITE_CORRUPT, message: "column \(column) holds no digest")
        }
        return hash
    }

    /// A hash in a row of the custody log.
    func entryHash(_ column: String = "hash") throws(IndexError) -> LogHash {
        guard let hash = LogHash(self[column]) else { throw damage }
        return hash
    }

    fileprivate func optionalEntryHash(_ column: String) throws(IndexError) -> LogHash? {
        (self[column] as Data?) == nil ? nil : try entryHash(column)
    }

    fileprivate func text(_ column: String) throws(IndexError) -> String {
        guard let text = try optionalText(column) else { throw damage }
        return text
    }

    fileprivate func optionalText(_ column: String) throws(IndexError) -> String? {
        guard let bytes = self[column] as Data? else { return nil }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw damage }
        return text
    }

    /// In the one spelling in which they are written.
    fileprivate func arguments() throws(IndexError) -> [String] {
        guard let bytes = self["arguments"] as Data?,
            let arguments = try? JSONDecoder().decode([String].self, from: bytes),
            Data(CanonicalJSON.list(arguments.map(CanonicalJSON.text)).spelling.utf8) == bytes
        else { throw damage }
        return arguments
    }

    fileprivate func subjects() throws(IndexError) -> CustodySubjects? {
        let digest = try optionalEntryHash("subject_digest")
        guard let bytes = (self["subjects"] as Data?).map({ Array($0) }) else { throw damage }
        guard let digest, let count: Int = self["subject_count"] else {
            guard digest == nil, self["subject_count"] as Int? == nil, bytes.isEmpty else {
                throw damage
            }
            return nil
        }
        let list = stride(from: 0, to: bytes.count, by: ContentHash.byteCount).compactMap {
            ContentHash(bytes: bytes[$0...].prefix(ContentHash.byteCount))
        }
        guard list.count * ContentHash.byteCount == bytes.count else { throw damage }
        return CustodySubjects(count: count, digest: digest, list: list)
    }

    fileprivate var damage: IndexError { .damagedEntry(number: self["entry"]) }
}
