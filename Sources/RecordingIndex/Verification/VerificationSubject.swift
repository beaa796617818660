public import CallModel
internal import Foundation
internal import GRDB

/// A file that has to be as it was.
public struct VerificationSubject: Hashable, Sendable {
    /// The number of its row in `recording_file`, or of the clip.
    let id: Int64
    /// The recording that it holds, or that it was cut from; `nil` for a file that is no recording.
    public let recordingID: RecordingID?
    /// Where it has to lie.
    public let path: FoundPath
    /// The SHA-256 that it has to have.
    public let contentHash: ContentHash
    /// The size in bytes that it has to have.
    public let byteCount: Int
}

extension VerificationSubject {
    init(_ row: Row) throws {
        id = row["id"]
        recordingID = (row["recording_id"] as Int64?).map(RecordingID.init(rawValue:))
        path = FoundPath(bytes: row["path"] as Data)
        contentHash = try row.contentHash("sha256")
        byteCount = row["byte_count"]
    }
}
