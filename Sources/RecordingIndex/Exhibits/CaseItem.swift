public import CallModel
internal import Foundation
internal import GRDB

/// A recording, or a part of one, in a case, with what it is there by the latest statement.
public struct CaseItem: Hashable, Sendable {
    /// Its number; `nil` for a linked recording of which nobody has said anything yet.
    public let id: CaseItemID?
    /// The reference of the case.
    public let caseReference: String
    /// The recording.
    public let recordingID: RecordingID
    /// The SHA-256 of the recording's bytes.
    public let contentHash: ContentHash
    /// Sample frames a second.
    public let sampleRate: Int
    /// How many sample frames the recording has.
    public let sampleFrameCount: Int
    /// What of the recording it is.
    public let part: RecordingPart
    /// What it is in the case.
    public let status: ItemStatus
    /// What it says, as somebody described it; not where it lies.
    public let description: String?
    /// Why it has its status.
    public let reason: String?
    /// When that was said.
    public let statedAt: Timestamp?
    /// Who said it.
    public let statedBy: String?
    /// Its mark, while it is an exhibit.
    public let mark: ExhibitMark?
    /// Its number on the schedule of its status, once it was listed there.
    public let scheduleNumber: Int?
}

extension CaseItem {
    init(_ row: Row) throws {
        id = (row["item_id"] as Int64?).map(CaseItemID.init(rawValue:))
        caseReference = row["reference"]
        recordingID = RecordingID(rawValue: row["recording_id"])
        contentHash = try row.contentHash("sha256")
        sampleRate = row["sample_rate"]
        sampleFrameCount = row["sample_frame_count"]
        part = try row.recordingPart()
        status = try row.decode("status")
        description = row["description"]
        reason = row["reason"]
        statedAt = (row["stated_at"] as String?).map(Timestamp.init(text:))
        statedBy = row["stated_by"]
        mark = (row["initials"] as String?).flatMap {
            ExhibitMark(initials: $0, number: row["mark_number"])
        }
        scheduleNumber = row["schedule_number"]
    }
}

extension Row {
    /// The stretch that is stored in the columns `start_sample` and `sample_count`.
    func samples() throws -> Range<Int> {
        guard
            let samples = Range(
                startSample: self["start_sample"], sampleCount: self["sample_count"])
        else {
            throw DatabaseError(
                resultCode: .SQLITE_CORRUPT, message: "a stretch of a recording has no end")
        }
        return samples
    }

    /// The part of a recording that is stored in the columns `part`, `channel`, `start_sample` and
    /// `sample_count`.
    func recordingPart() throws -> RecordingPart {
        guard
            let part = RecordingPart(
                kind: try decode("part"), channel: self["channel"],
                startSample: self["start_sample"], sampleCount: self["sample_count"])
        else {
            throw DatabaseError(
                resultCode: .SQLITE_CORRUPT, message: "a part of a recording contradicts itself")
        }
        return part
    }
}
