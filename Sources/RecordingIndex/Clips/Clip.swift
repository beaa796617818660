public import CallModel
internal import Foundation
internal import GRDB

/// A clip that was cut from a recording, or that was to be.
public struct Clip: Hashable, Sendable {
    /// Its number in the index.
    public let id: ClipID
    /// Its mark, where it is one of an exhibit.
    public let mark: ClipMark?
    /// The recording.
    public let recordingID: RecordingID
    /// The SHA-256 of the recording's bytes.
    public let recordingHash: ContentHash
    /// The reference of the case for which it was cut.
    public let caseReference: String?
    /// Which sample frames of the recording.
    public let samples: Range<Int>
    /// Sample frames a second.
    public let sampleRate: Int
    /// Which channels of the recording, from 1, in order.
    public let channels: [Int]
    /// Over how many sample frames it fades in and out.
    public let fadeSampleCount: Int
    /// How it was written.
    public let format: ClipFormat
    /// What was made unrecognisable in it.
    public let redactions: [Redaction]
    /// When it was begun.
    public let begunAt: Timestamp
    /// Who cut it.
    public let begunBy: String
    /// The file that came of it; `nil` where cutting it failed, or is not over.
    public let file: ClipFile?
}

extension Clip {
    init(_ row: Row, in database: Database) throws {
        id = ClipID(rawValue: row["id"])
        let exhibit = (row["initials"] as String?).flatMap {
            ExhibitMark(initials: $0, number: row["number"])
        }
        mark = exhibit.map { ClipMark(exhibit: $0, number: row["clip_number"]) }
        recordingID = RecordingID(rawValue: row["recording_id"])
        recordingHash = try row.contentHash("recording_sha256")
        caseReference = row["reference"]
        samples = try row.samples()
        sampleRate = row["sample_rate"]
        let channels: String = row["channels"]
        self.channels = try JSONDecoder().decode([Int].self, from: Data(channels.utf8))
        fadeSampleCount = row["fade_sample_count"]
        format = try row.decode("format")
        redactions = try database.values(ClipQuery.redactions, [id.rawValue], Redaction.init)
        begunAt = Timestamp(text: row["begun_at"])
        begunBy = row["begun_by"]
        file = try (row["path"] as Data?).map {
            ClipFile(
                path: FoundPath(bytes: $0), contentHash: try row.contentHash("sha256"),
                sampleHash: try row.contentHash("sample_sha256"), byteCount: row["byte_count"])
        }
    }
}

extension Redaction {
    init(_ row: Row) throws {
        self.init(
            samples: try row.samples(), channel: row["channel"],
            filling: try row.decode("filling"))
    }
}
