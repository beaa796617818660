public import CallModel
internal import GRDB

/// A segment with what is needed to say where it is.
public struct FoundSegment: Hashable, Sendable {
    /// The recording it is in.
    public let recording: RecordingSummary
    /// Whose voice the channel carries, where somebody has asserted that.
    public let role: Role?
    /// The segment itself.
    public let segment: Segment
}

extension FoundSegment {
    /// Reads a row of ``SegmentQuery/ofRecording``, by position: there may be millions.
    init(_ row: Row, of recording: RecordingSummary) throws {
        guard let kind = SegmentKind(code: row[4]) else {
            throw DatabaseError(
                resultCode: .SQLITE_CORRUPT,
                message: "recording \(recording.id) has a segment of an unknown kind")
        }
        self.recording = recording
        role = (row[1] as String?).flatMap(Role.init(rawValue:))
        segment = Segment(
            channel: row[0], startSample: row[2], sampleCount: row[3], kind: kind,
            meanLevel: Level(centiDBFS: row[5]), peakLevel: Level(centiDBFS: row[6]),
            digits: row[7])
    }
}
