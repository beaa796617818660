public import CallModel
internal import GRDB

/// A recording, or a part of one, that is sensitive unused material of a case by what was said of it
/// last, whether or not it is linked to the case any more.
public struct SensitiveItem: Hashable, Sendable {
    /// The reference of the case.
    public let caseReference: String
    /// The recording.
    public let recordingID: RecordingID
    /// The SHA-256 of the recording's bytes.
    public let contentHash: ContentHash
    /// What of the recording it is.
    public let part: RecordingPart
}

extension SensitiveItem {
    init(_ row: Row) throws {
        caseReference = row["reference"]
        recordingID = RecordingID(rawValue: row["recording_id"])
        contentHash = try row.contentHash("sha256")
        part = try row.recordingPart()
    }
}

extension RecordingIndex {
    /// What is sensitive in a case.
    public func sensitiveItems(of caseID: CaseID) throws(IndexError) -> [SensitiveItem] {
        try read {
            try $0.values(ItemQuery.sensitiveOfCase, [caseID.rawValue], SensitiveItem.init)
        }
    }

    /// What of a recording is sensitive, in any case.
    public func sensitiveItems(of recording: RecordingID) throws(IndexError) -> [SensitiveItem] {
        try read {
            try $0.values(ItemQuery.sensitiveOfRecording, [recording.rawValue], SensitiveItem.init)
        }
    }
}
