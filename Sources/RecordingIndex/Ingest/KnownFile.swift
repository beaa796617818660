public import CallModel
internal import Foundation
internal import GRDB

/// What the index last recorded of a path.
public struct KnownFile: Hashable, Sendable {
    let id: Int64
    /// The size in bytes, where it could be read.
    public let byteCount: Int?
    /// When the file was last modified, in nanoseconds since 1970-01-01 UTC.
    public let modificationTime: Int64?
    /// The SHA-256 of its bytes, where they could all be read.
    public let contentHash: ContentHash?
    /// What became of it; never `unchanged`.
    public let outcome: Outcome
    /// Why the recording is partial or is none.
    public let reason: String?
    /// The recording that it is a file of.
    public let recordingID: RecordingID?
    /// As what headerless format its recording was read.
    public let rawFormat: String?

    /// Whether a file looks as it did then: the same size and modification time, both known.
    public func looks(like file: FileSnapshot) -> Bool {
        byteCount != nil && modificationTime != nil
            && byteCount == file.byteCount && modificationTime == file.modificationTime
    }
}

extension KnownFile {
    init(_ row: Row) throws {
        id = row["id"]
        byteCount = row["byte_count"]
        modificationTime = row["modification_time"]
        contentHash = (row["sha256"] as Data?).flatMap { ContentHash(bytes: $0) }
        outcome = try row.decode("outcome")
        reason = row["reason"]
        recordingID = (row["recording_id"] as Int64?).map(RecordingID.init(rawValue:))
        rawFormat = row["raw_format"]
    }
}
