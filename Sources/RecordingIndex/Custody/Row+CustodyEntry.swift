internal import CallModel
internal import CustodyLog
internal import Foundation
internal import GRDB

extension CustodyEntry {
    /// Reads an entry as it is stored, whether or not it was tampered with; throws where it cannot
    /// have been written by this program at all.
    init(_ row: Row) throws {
        let arguments: String = row["arguments"]
        self.init(
            number: row["entry"], at: row["at"], kind: try row.decode("kind"), actor: row["actor"],
            actingAs: row["acting_as"], caseReference: row["case_reference"],
            ingest: row["ingest_id"], command: row["command"],
            arguments: try JSONDecoder().decode([String].self, from: Data(arguments.utf8)),
            reason: row["reason"], recipients: row["recipients"], subjects: try row.subjects(),
            programVersion: row["program_version"], parameters: row["parameters"],
            resultDigest: try row.optionalLogHash("result_digest"),
            previous: try row.logHash("previous"))
    }
}

extension LogHead {
    init(_ row: Row) throws {
        self.init(
            at: row["made_at"], entryCount: row["entry_count"], root: try row.logHash("root"),
            last: try row.logHash("last"), publicKey: Array(row["public_key"] as Data),
            signature: Array(row["signature"] as Data))
    }
}

extension Row {
    func logHash(_ column: String) throws -> LogHash {
        guard let hash = LogHash(bytes: self[column] as Data) else { throw notADigest(column) }
        return hash
    }

    func contentHash(_ column: String) throws -> ContentHash {
        guard let hash = ContentHash(bytes: self[column] as Data) else {
            throw notADigest(column)
        }
        return hash
    }

    fileprivate func optionalLogHash(_ column: String) throws -> LogHash? {
        (self[column] as Data?) == nil ? nil : try logHash(column)
    }

    fileprivate func subjects() throws -> CustodySubjects? {
        guard let count: Int = self["subject_count"] else { return nil }
        let bytes: [UInt8] = Array(self["subjects"] as Data)
        let list = stride(from: 0, to: bytes.count, by: ContentHash.byteCount).compactMap {
            ContentHash(bytes: bytes[$0...].prefix(ContentHash.byteCount))
        }
        return CustodySubjects(count: count, digest: try logHash("subject_digest"), list: list)
    }

    private func notADigest(_ column: String) -> DatabaseError {
        DatabaseError(resultCode: .SQLITE_CORRUPT, message: "column \(column) holds no digest")
    }
}
