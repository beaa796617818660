public import CallModel
internal import Foundation
internal import GRDB

/// What was last found at one path.
public struct FileFinding: Hashable, Sendable {
    /// Where it was found.
    public let path: FoundPath
    /// Its size in bytes, where it could be read.
    public let byteCount: Int?
    /// The SHA-256 of its bytes, where they could all be read.
    public let contentHash: ContentHash?
    /// What became of it; never `unchanged`.
    public let outcome: Outcome
    /// Why the recording is partial or is none.
    public let reason: String?
    /// How the name contradicts the content, if it does.
    public let nameMismatch: String?
    /// The recording that it is a file of.
    public let recordingID: RecordingID?
    /// When it was found.
    public let foundAt: Timestamp
}

extension FileFinding {
    init(_ row: Row) throws {
        path = FoundPath(bytes: row["path"] as Data)
        byteCount = row["byte_count"]
        contentHash = (row["sha256"] as Data?).flatMap { ContentHash(bytes: $0) }
        outcome = try row.decode("outcome")
        reason = row["reason"]
        nameMismatch = row["name_mismatch"]
        recordingID = (row["recording_id"] as Int64?).map(RecordingID.init(rawValue:))
        foundAt = Timestamp(text: row["found_at"])
    }
}

extension RecordingIndex {
    /// Calls a closure with what was last found at each path, in the order of finding.
    ///
    /// Memory use does not grow with the number of files. The closure must not use the index.
    ///
    /// - Throws: An ``IndexError``, or what the closure throws.
    public func forEachFile(_ body: (FileFinding) throws -> Void) throws {
        try stream { database in
            try database.cursor(RecordingQuery.currentFiles).forEach { try body(FileFinding($0)) }
        }
    }
}
