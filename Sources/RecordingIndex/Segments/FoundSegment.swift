public import CallModel
internal import GRDB

/// A segment with what is needed to say where it is.
public struct FoundSegment: Hashable, Sendable {
    /// The recording it is in.
    public var recording: RecordingSummary { shared.summary }
    /// Whose voice the channel carries, where somebody has asserted that.
    public let role: Role?
    /// The segment itself.
    public let segment: Segment

    private let shared: SharedSummary
}

/// A recording that many segments are in, so that it is not copied with each.
final class SharedSummary: Hashable, Sendable {
    let summary: RecordingSummary

    init(_ summary: RecordingSummary) {
        self.summary = summary
    }

    static func == (left: SharedSummary, right: SharedSummary) -> Bool {
        left === right || left.summary == right.summary
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(summary.id)
    }
}

extension FoundSegment {
    /// Reads a row of ``SegmentQuery/ofRecording``, by position: there may be millions.
    init(_ row: Row, of recording: SharedSummary) throws {
        guard let kind = SegmentKind(code: row[4]) else {
            throw DatabaseError(
                resultCode: .SQLITE_CORRUPT,
                message: "recording \(recording.summary.id) has a segment of an unknown kind")
        }
        shared = recording
        role = (row[1] as String?).flatMap(Role.init(rawValue:))
        segment = Segment(
            channel: row[0], startSample: row[2], sampleCount: row[3], kind: kind,
            meanLevel: Level(centiDBFS: row[5]), peakLevel: Level(centiDBFS: row[6]),
            digits: row[7])
    }
}
